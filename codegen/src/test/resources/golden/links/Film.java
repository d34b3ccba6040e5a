// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A film. Its {@link Film#title()} and {@link Film#length()} are fields, {@link Scene} is a type, {@link Scene#film()} a field of that one, {@link Genre#DRAMA} and
 * {@link Genre#DRAMA} a value, {@link FilmHandler#onSeen} an event, {@link Genre} and {@link Genre} are names with a part of the
 * package, or all of it.
 *
 * <p>A {@link Scene scene}, its {@link Scene#film()}, a {@link Scene}, a {@link Scene}, and {@link Genre a genre, &lt;any&gt; &#123;of&#125; them}.
 *
 * <p>No links: {@code nothing}, {@code Film.nothing}, {@code a title}, {@code title = "x"}, ``title``, <code>&#123;</code>, <code>a*&#47;b</code>, <code>&#92;u002a</code>, {@code <b>}, {@code @x}, ` `, a[1][2] and
 * [1][2], a lone ` and [Scene].
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public final class Film {
    private final String title;

    private final int length;

    private final List<Scene> scenes;

    private Film(Builder builder) {
        this.title = builder.title;
        this.length = builder.length;
        this.scenes = List.copyOf(builder.scenes);
    }

    /**
     * Starts a value.
     *
     * @return a builder in which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a value that differs from this one.
     *
     * @return a builder in which all is set as it is here
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.title = this.title;
        builder.length = this.length;
        builder.scenes = this.scenes;
        return builder;
    }

    /**
     * Its title; see {@link Film#length()}. {@link Film#title()} is this one.
     *
     * @return its title
     */
    public String title() {
        return title;
    }

    /**
     * How long it is; {@link Film#title()} has nothing to do with it.
     *
     * @return how long it is
     */
    public int length() {
        return length;
    }

    /**
     * {@link Scene}s of it.
     *
     * @return {@link Scene}s of it
     */
    public List<Scene> scenes() {
        return scenes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Film that
                && this.title.equals(that.title)
                && this.length == that.length
                && this.scenes.equals(that.scenes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.title, this.length, this.scenes);
    }

    @Override
    public String toString() {
        return "Film["
                + "title=" + this.title
                + ", length=" + this.length
                + ", scenes=" + this.scenes
                + "]";
    }

    /**
     * The builder of {@link Film}.
     */
    @GeneratedFrom("golden/links/links.proto")
    public static final class Builder {
        private String title = "";

        private int length = 0;

        private List<Scene> scenes = List.of();

        private Builder() {
        }

        /**
         * Its title; see {@link Film#length()}. {@link Film#title()} is this one.
         *
         * <p>Default: empty.
         *
         * @param title its title
         * @return this builder
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * How long it is; {@link Film#title()} has nothing to do with it.
         *
         * <p>Default: 0.
         *
         * @param length how long it is
         * @return this builder
         */
        public Builder length(int length) {
            this.length = length;
            return this;
        }

        /**
         * {@link Scene}s of it.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param scenes {@link Scene}s of it
         * @return this builder
         */
        public Builder scenes(List<Scene> scenes) {
            Objects.requireNonNull(scenes, "scenes");
            scenes.forEach(each -> Objects.requireNonNull(each, "scene"));
            this.scenes = List.copyOf(scenes);
            return this;
        }

        /**
         * {@link Scene}s of it.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param scene the next one
         * @return this builder
         */
        public Builder addScene(Scene scene) {
            if (!(this.scenes instanceof ArrayList)) {
                this.scenes = new ArrayList<>(this.scenes);
            }
            this.scenes.add(Objects.requireNonNull(scene, "scene"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Film build() {
            return new Film(this);
        }
    }
}

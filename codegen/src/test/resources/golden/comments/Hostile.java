// Generated from golden/comments/comments.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.comments;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Ends the comment *&#47; public class Evil {} /* and goes on.
 *
 * <p>A second paragraph with &lt;b&gt;HTML &amp; &lt;script&gt;, an &#64;author, {&#64;link Object},
 * a unicode escape &#92;u002a&#92;u002f and &#92;uXYZW, a $T and a $$ and 100%.
 * * a line that looks like a list
 * &#64;param none
 * &#64;return nothing
 */
@GeneratedFrom("golden/comments/comments.proto")
@NullMarked
public final class Hostile {
    private final String onlyEnd;

    private final String escapedEnd;

    private final String at;

    private final String trailing;

    private final String none;

    private final String acronym;

    private final String abbreviation;

    private final String dots;

    private final String brace;

    private final String chinese;

    private final String entity;

    private final List<String> paragraphs;

    private final String block;

    private Hostile(Builder builder) {
        this.onlyEnd = builder.onlyEnd;
        this.escapedEnd = builder.escapedEnd;
        this.at = builder.at;
        this.trailing = builder.trailing;
        this.none = builder.none;
        this.acronym = builder.acronym;
        this.abbreviation = builder.abbreviation;
        this.dots = builder.dots;
        this.brace = builder.brace;
        this.chinese = builder.chinese;
        this.entity = builder.entity;
        this.paragraphs = List.copyOf(builder.paragraphs);
        this.block = builder.block;
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
        builder.onlyEnd = this.onlyEnd;
        builder.escapedEnd = this.escapedEnd;
        builder.at = this.at;
        builder.trailing = this.trailing;
        builder.none = this.none;
        builder.acronym = this.acronym;
        builder.abbreviation = this.abbreviation;
        builder.dots = this.dots;
        builder.brace = this.brace;
        builder.chinese = this.chinese;
        builder.entity = this.entity;
        builder.paragraphs = this.paragraphs;
        builder.block = this.block;
        return builder;
    }

    /**
     * *&#47;
     *
     * @return *&#47;
     */
    public String onlyEnd() {
        return onlyEnd;
    }

    /**
     * &#92;u002a/
     *
     * @return &#92;u002a/
     */
    public String escapedEnd() {
        return escapedEnd;
    }

    /**
     * &#64;
     *
     * @return &#64;
     */
    public String at() {
        return at;
    }

    /**
     * Behind the field.
     *
     * @return behind the field
     */
    public String trailing() {
        return trailing;
    }

    /**
     * The none.
     *
     * @return the none
     */
    public String none() {
        return none;
    }

    /**
     * HTTP stays. The rest does not.
     *
     * @return HTTP stays
     */
    public String acronym() {
        return acronym;
    }

    /**
     * e.g. something, i.e. this
     *
     * @return e.g. something, i.e. this
     */
    public String abbreviation() {
        return abbreviation;
    }

    /**
     * ...
     *
     * @return the dots
     */
    public String dots() {
        return dots;
    }

    /**
     * {&#64;code
     *
     * @return {&#64;code
     */
    public String brace() {
        return brace;
    }

    /**
     * 中文注释，带表情 😀。
     *
     * @return 中文注释，带表情 😀。
     */
    public String chinese() {
        return chinese;
    }

    /**
     * A &amp;amp; that is one already; &amp;#64
     *
     * @return a &amp;amp
     */
    public String entity() {
        return entity;
    }

    /**
     * &lt;p&gt;
     *
     * @return &lt;p&gt;
     */
    public List<String> paragraphs() {
        return paragraphs;
    }

    /**
     * A block comment
     * with stars
     *
     * @return a block comment with stars
     */
    public String block() {
        return block;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hostile that
                && this.onlyEnd.equals(that.onlyEnd)
                && this.escapedEnd.equals(that.escapedEnd)
                && this.at.equals(that.at)
                && this.trailing.equals(that.trailing)
                && this.none.equals(that.none)
                && this.acronym.equals(that.acronym)
                && this.abbreviation.equals(that.abbreviation)
                && this.dots.equals(that.dots)
                && this.brace.equals(that.brace)
                && this.chinese.equals(that.chinese)
                && this.entity.equals(that.entity)
                && this.paragraphs.equals(that.paragraphs)
                && this.block.equals(that.block);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.onlyEnd, this.escapedEnd, this.at, this.trailing, this.none,
                this.acronym, this.abbreviation, this.dots, this.brace, this.chinese, this.entity,
                this.paragraphs, this.block);
    }

    @Override
    public String toString() {
        return "Hostile["
                + "onlyEnd=" + this.onlyEnd
                + ", escapedEnd=" + this.escapedEnd
                + ", at=" + this.at
                + ", trailing=" + this.trailing
                + ", none=" + this.none
                + ", acronym=" + this.acronym
                + ", abbreviation=" + this.abbreviation
                + ", dots=" + this.dots
                + ", brace=" + this.brace
                + ", chinese=" + this.chinese
                + ", entity=" + this.entity
                + ", paragraphs=" + this.paragraphs
                + ", block=" + this.block
                + "]";
    }

    /**
     * The builder of {@link Hostile}.
     */
    @GeneratedFrom("golden/comments/comments.proto")
    public static final class Builder {
        private String onlyEnd = "";

        private String escapedEnd = "";

        private String at = "";

        private String trailing = "";

        private String none = "";

        private String acronym = "";

        private String abbreviation = "";

        private String dots = "";

        private String brace = "";

        private String chinese = "";

        private String entity = "";

        private List<String> paragraphs = List.of();

        private String block = "";

        private Builder() {
        }

        /**
         * *&#47;
         *
         * <p>Default: empty.
         *
         * @param onlyEnd *&#47;
         * @return this builder
         */
        public Builder onlyEnd(String onlyEnd) {
            this.onlyEnd = Objects.requireNonNull(onlyEnd, "onlyEnd");
            return this;
        }

        /**
         * &#92;u002a/
         *
         * <p>Default: empty.
         *
         * @param escapedEnd &#92;u002a/
         * @return this builder
         */
        public Builder escapedEnd(String escapedEnd) {
            this.escapedEnd = Objects.requireNonNull(escapedEnd, "escapedEnd");
            return this;
        }

        /**
         * &#64;
         *
         * <p>Default: empty.
         *
         * @param at &#64;
         * @return this builder
         */
        public Builder at(String at) {
            this.at = Objects.requireNonNull(at, "at");
            return this;
        }

        /**
         * Behind the field.
         *
         * <p>Default: empty.
         *
         * @param trailing behind the field
         * @return this builder
         */
        public Builder trailing(String trailing) {
            this.trailing = Objects.requireNonNull(trailing, "trailing");
            return this;
        }

        /**
         * The none.
         *
         * <p>Default: empty.
         *
         * @param none the none
         * @return this builder
         */
        public Builder none(String none) {
            this.none = Objects.requireNonNull(none, "none");
            return this;
        }

        /**
         * HTTP stays. The rest does not.
         *
         * <p>Default: empty.
         *
         * @param acronym HTTP stays
         * @return this builder
         */
        public Builder acronym(String acronym) {
            this.acronym = Objects.requireNonNull(acronym, "acronym");
            return this;
        }

        /**
         * e.g. something, i.e. this
         *
         * <p>Default: empty.
         *
         * @param abbreviation e.g. something, i.e. this
         * @return this builder
         */
        public Builder abbreviation(String abbreviation) {
            this.abbreviation = Objects.requireNonNull(abbreviation, "abbreviation");
            return this;
        }

        /**
         * ...
         *
         * <p>Default: empty.
         *
         * @param dots the dots
         * @return this builder
         */
        public Builder dots(String dots) {
            this.dots = Objects.requireNonNull(dots, "dots");
            return this;
        }

        /**
         * {&#64;code
         *
         * <p>Default: empty.
         *
         * @param brace {&#64;code
         * @return this builder
         */
        public Builder brace(String brace) {
            this.brace = Objects.requireNonNull(brace, "brace");
            return this;
        }

        /**
         * 中文注释，带表情 😀。
         *
         * <p>Default: empty.
         *
         * @param chinese 中文注释，带表情 😀。
         * @return this builder
         */
        public Builder chinese(String chinese) {
            this.chinese = Objects.requireNonNull(chinese, "chinese");
            return this;
        }

        /**
         * A &amp;amp; that is one already; &amp;#64
         *
         * <p>Default: empty.
         *
         * @param entity a &amp;amp
         * @return this builder
         */
        public Builder entity(String entity) {
            this.entity = Objects.requireNonNull(entity, "entity");
            return this;
        }

        /**
         * &lt;p&gt;
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param paragraphs &lt;p&gt;
         * @return this builder
         */
        public Builder paragraphs(List<String> paragraphs) {
            Objects.requireNonNull(paragraphs, "paragraphs");
            paragraphs.forEach(each -> Objects.requireNonNull(each, "paragraph"));
            this.paragraphs = List.copyOf(paragraphs);
            return this;
        }

        /**
         * &lt;p&gt;
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param paragraph the next one
         * @return this builder
         */
        public Builder addParagraph(String paragraph) {
            if (!(this.paragraphs instanceof ArrayList)) {
                this.paragraphs = new ArrayList<>(this.paragraphs);
            }
            this.paragraphs.add(Objects.requireNonNull(paragraph, "paragraph"));
            return this;
        }

        /**
         * A block comment
         * with stars
         *
         * <p>Default: empty.
         *
         * @param block a block comment with stars
         * @return this builder
         */
        public Builder block(String block) {
            this.block = Objects.requireNonNull(block, "block");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Hostile build() {
            return new Hostile(this);
        }
    }
}

// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of a type of java.util.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class Objects implements NameEvent {
    private final String text;

    private Objects(Builder builder) {
        this.text = builder.text;
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
        builder.text = this.text;
        return builder;
    }

    /**
     * The text.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    @Override
    public void dispatchTo(EventHandler handler) {
        if (handler instanceof NameHandler own) {
            own.onObjects(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Objects that
                && this.text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(this.text);
    }

    @Override
    public String toString() {
        return "Objects["
                + "text=" + this.text
                + "]";
    }

    /**
     * The builder of {@link Objects}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private String text = "";

        private Builder() {
        }

        /**
         * The text.
         *
         * <p>Default: empty.
         *
         * @param text the text
         * @return this builder
         */
        public Builder text(String text) {
            this.text = java.util.Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Objects build() {
            return new Objects(this);
        }
    }
}

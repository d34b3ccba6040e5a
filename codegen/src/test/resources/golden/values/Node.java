// Generated from golden/values/values.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.values;

import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Refers to its own kind, but need not.
 */
@GeneratedFrom("golden/values/values.proto")
@NullMarked
public final class Node {
    private final List<Node> children;

    private final Optional<Node> parent;

    private Node(Builder builder) {
        this.children = List.copyOf(builder.children);
        this.parent = builder.parent;
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
        builder.children = this.children;
        builder.parent = this.parent;
        return builder;
    }

    /**
     * What hangs below.
     *
     * @return what hangs below
     */
    public List<Node> children() {
        return children;
    }

    /**
     * What it hangs from.
     *
     * @return what it hangs from; empty if there is none
     */
    public Optional<Node> parent() {
        return parent;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Node that
                && this.children.equals(that.children)
                && this.parent.equals(that.parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.children, this.parent);
    }

    @Override
    public String toString() {
        return "Node["
                + "children=" + this.children
                + ", parent=" + this.parent
                + "]";
    }

    /**
     * The builder of {@link Node}.
     */
    @GeneratedFrom("golden/values/values.proto")
    public static final class Builder {
        private List<Node> children = List.of();

        private Optional<Node> parent = Optional.empty();

        private Builder() {
        }

        /**
         * What hangs below.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param children what hangs below
         * @return this builder
         */
        public Builder children(List<Node> children) {
            Objects.requireNonNull(children, "children");
            children.forEach(each -> Objects.requireNonNull(each, "children"));
            this.children = List.copyOf(children);
            return this;
        }

        /**
         * What hangs below.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param children the next one
         * @return this builder
         */
        public Builder addChildren(Node children) {
            if (!(this.children instanceof ArrayList)) {
                this.children = new ArrayList<>(this.children);
            }
            this.children.add(Objects.requireNonNull(children, "children"));
            return this;
        }

        /**
         * What it hangs from.
         *
         * <p>Default: none.
         *
         * @param parent what it hangs from
         * @return this builder
         */
        public Builder parent(Node parent) {
            this.parent = Optional.of(Objects.requireNonNull(parent, "parent"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Node build() {
            return new Node(this);
        }
    }
}

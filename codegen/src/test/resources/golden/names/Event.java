// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Has the name of the interface that all events share.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public final class Event implements NameEvent {
    private final String other;

    private final String that;

    private final String bytes;

    private final String handler;

    private final String key;

    private final String value;

    private final String own;

    private final String event;

    private final String number;

    private final byte[] record;

    private final Optional<byte[]> sealed;

    private final Map<String, String> permits;

    private final List<String> var;

    private Event(Builder builder) {
        this.other = builder.other;
        this.that = builder.that;
        this.bytes = builder.bytes;
        this.handler = builder.handler;
        this.key = builder.key;
        this.value = builder.value;
        this.own = builder.own;
        this.event = builder.event;
        this.number = builder.number;
        this.record = builder.record;
        this.sealed = builder.sealed;
        this.permits = builder.permits instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.permits)) : builder.permits;
        this.var = List.copyOf(builder.var);
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
        builder.other = this.other;
        builder.that = this.that;
        builder.bytes = this.bytes;
        builder.handler = this.handler;
        builder.key = this.key;
        builder.value = this.value;
        builder.own = this.own;
        builder.event = this.event;
        builder.number = this.number;
        builder.record = this.record;
        builder.sealed = this.sealed;
        builder.permits = this.permits;
        builder.var = this.var;
        return builder;
    }

    /**
     * All of these names mean something to the generated code.
     *
     * @return all of these names mean something to the generated code
     */
    public String other() {
        return other;
    }

    /**
     * The that.
     *
     * @return the that
     */
    public String that() {
        return that;
    }

    /**
     * The bytes.
     *
     * @return the bytes
     */
    public String bytes() {
        return bytes;
    }

    /**
     * The handler.
     *
     * @return the handler
     */
    public String handler() {
        return handler;
    }

    /**
     * The key.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * The value.
     *
     * @return the value
     */
    public String value() {
        return value;
    }

    /**
     * The own.
     *
     * @return the own
     */
    public String own() {
        return own;
    }

    /**
     * The event.
     *
     * @return the event
     */
    public String event() {
        return event;
    }

    /**
     * The number.
     *
     * @return the number
     */
    public String number() {
        return number;
    }

    /**
     * The record.
     *
     * @return the record
     */
    public byte[] record() {
        return record.clone();
    }

    /**
     * The sealed.
     *
     * @return the sealed; empty if there is none
     */
    public Optional<byte[]> sealed() {
        return sealed.map(byte[]::clone);
    }

    /**
     * The permits.
     *
     * @return the permits
     */
    public Map<String, String> permits() {
        return permits;
    }

    /**
     * The var.
     *
     * @return the var
     */
    public List<String> var() {
        return var;
    }

    @Override
    public void dispatchTo(EventHandler handler) {
        if (handler instanceof NameHandler own) {
            own.onEvent(this);
        } else {
            handler.onOther(this);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Event that
                && this.other.equals(that.other)
                && this.that.equals(that.that)
                && this.bytes.equals(that.bytes)
                && this.handler.equals(that.handler)
                && this.key.equals(that.key)
                && this.value.equals(that.value)
                && this.own.equals(that.own)
                && this.event.equals(that.event)
                && this.number.equals(that.number)
                && Arrays.equals(this.record, that.record)
                && Arrays.equals(this.sealed.orElse(null), that.sealed.orElse(null))
                && this.permits.equals(that.permits)
                && this.var.equals(that.var);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.other, this.that, this.bytes, this.handler, this.key, this.value,
                this.own, this.event, this.number, Arrays.hashCode(this.record),
                Arrays.hashCode(this.sealed.orElse(null)), this.permits, this.var);
    }

    @Override
    public String toString() {
        return "Event["
                + "other=" + this.other
                + ", that=" + this.that
                + ", bytes=" + this.bytes
                + ", handler=" + this.handler
                + ", key=" + this.key
                + ", value=" + this.value
                + ", own=" + this.own
                + ", event=" + this.event
                + ", number=" + this.number
                + ", record=" + this.record.length + " bytes"
                + ", sealed=" + this.sealed.map(bytes -> bytes.length + " bytes")
                + ", permits=" + this.permits
                + ", var=" + this.var
                + "]";
    }

    /**
     * The builder of {@link Event}.
     */
    @GeneratedFrom("golden/names/names.proto")
    public static final class Builder {
        private String other = "";

        private String that = "";

        private String bytes = "";

        private String handler = "";

        private String key = "";

        private String value = "";

        private String own = "";

        private String event = "";

        private String number = "";

        private byte[] record = new byte[0];

        private Optional<byte[]> sealed = Optional.empty();

        private Map<String, String> permits = Map.of();

        private List<String> var = List.of();

        private Builder() {
        }

        /**
         * All of these names mean something to the generated code.
         *
         * <p>Default: empty.
         *
         * @param other all of these names mean something to the generated code
         * @return this builder
         */
        public Builder other(String other) {
            this.other = Objects.requireNonNull(other, "other");
            return this;
        }

        /**
         * The that.
         *
         * <p>Default: empty.
         *
         * @param that the that
         * @return this builder
         */
        public Builder that(String that) {
            this.that = Objects.requireNonNull(that, "that");
            return this;
        }

        /**
         * The bytes.
         *
         * <p>Default: empty.
         *
         * @param bytes the bytes
         * @return this builder
         */
        public Builder bytes(String bytes) {
            this.bytes = Objects.requireNonNull(bytes, "bytes");
            return this;
        }

        /**
         * The handler.
         *
         * <p>Default: empty.
         *
         * @param handler the handler
         * @return this builder
         */
        public Builder handler(String handler) {
            this.handler = Objects.requireNonNull(handler, "handler");
            return this;
        }

        /**
         * The key.
         *
         * <p>Default: empty.
         *
         * @param key the key
         * @return this builder
         */
        public Builder key(String key) {
            this.key = Objects.requireNonNull(key, "key");
            return this;
        }

        /**
         * The value.
         *
         * <p>Default: empty.
         *
         * @param value the value
         * @return this builder
         */
        public Builder value(String value) {
            this.value = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The own.
         *
         * <p>Default: empty.
         *
         * @param own the own
         * @return this builder
         */
        public Builder own(String own) {
            this.own = Objects.requireNonNull(own, "own");
            return this;
        }

        /**
         * The event.
         *
         * <p>Default: empty.
         *
         * @param event the event
         * @return this builder
         */
        public Builder event(String event) {
            this.event = Objects.requireNonNull(event, "event");
            return this;
        }

        /**
         * The number.
         *
         * <p>Default: empty.
         *
         * @param number the number
         * @return this builder
         */
        public Builder number(String number) {
            this.number = Objects.requireNonNull(number, "number");
            return this;
        }

        /**
         * The record.
         *
         * <p>Default: empty.
         *
         * @param record the record
         * @return this builder
         */
        public Builder record(byte[] record) {
            this.record = Objects.requireNonNull(record, "record").clone();
            return this;
        }

        /**
         * The sealed.
         *
         * <p>Default: none.
         *
         * @param sealed the sealed
         * @return this builder
         */
        public Builder sealed(byte[] sealed) {
            this.sealed = Optional.of(Objects.requireNonNull(sealed, "sealed").clone());
            return this;
        }

        /**
         * The permits.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param permits the permits
         * @return this builder
         */
        public Builder permits(Map<String, String> permits) {
            Objects.requireNonNull(permits, "permits");
            permits.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.permits = permits.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(permits));
            return this;
        }

        /**
         * The permits.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putPermit(String key, String value) {
            if (!(this.permits instanceof LinkedHashMap)) {
                this.permits = new LinkedHashMap<>(this.permits);
            }
            this.permits.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * The var.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param var the var
         * @return this builder
         */
        public Builder var(List<String> var) {
            Objects.requireNonNull(var, "var");
            var.forEach(each -> Objects.requireNonNull(each, "var"));
            this.var = List.copyOf(var);
            return this;
        }

        /**
         * The var.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param var the next one
         * @return this builder
         */
        public Builder addVar(String var) {
            if (!(this.var instanceof ArrayList)) {
                this.var = new ArrayList<>(this.var);
            }
            this.var.add(Objects.requireNonNull(var, "var"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         */
        public Event build() {
            return new Event(this);
        }
    }
}

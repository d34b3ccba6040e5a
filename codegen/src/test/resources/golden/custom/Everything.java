// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.spec.GeneratedFrom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A field of each kind.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
public final class Everything {
    private final String text;

    private final Optional<String> maybeText;

    private final int small;

    private final OptionalLong big;

    private final boolean yes;

    private final double ratio;

    private final float share;

    private final byte[] data;

    private final Colour colour;

    private final Instant time;

    private final Optional<Duration> delay;

    private final Parcel parcel;

    private final List<Parcel> parcels;

    private final Map<String, Integer> counts;

    private final Optional<String> anything;

    private final List<Colour> colours;

    private Everything(Builder builder) {
        this.text = builder.text;
        this.maybeText = builder.maybeText;
        this.small = builder.small;
        this.big = builder.big;
        this.yes = builder.yes;
        this.ratio = builder.ratio;
        this.share = builder.share;
        this.data = builder.data;
        this.colour = builder.colour;
        Instant time = builder.time;
        if (time == null) {
            throw new IllegalStateException("Everything.time is required");
        }
        this.time = time;
        this.delay = builder.delay;
        Parcel parcel = builder.parcel;
        if (parcel == null) {
            throw new IllegalStateException("Everything.parcel is required");
        }
        this.parcel = parcel;
        this.parcels = List.copyOf(builder.parcels);
        this.counts = builder.counts instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.counts)) : builder.counts;
        this.anything = builder.anything;
        this.colours = List.copyOf(builder.colours);
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
        builder.maybeText = this.maybeText;
        builder.small = this.small;
        builder.big = this.big;
        builder.yes = this.yes;
        builder.ratio = this.ratio;
        builder.share = this.share;
        builder.data = this.data;
        builder.colour = this.colour;
        builder.time = this.time;
        builder.delay = this.delay;
        builder.parcel = this.parcel;
        builder.parcels = this.parcels;
        builder.counts = this.counts;
        builder.anything = this.anything;
        builder.colours = this.colours;
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

    /**
     * The maybe text.
     *
     * @return the maybe text; empty if there is none
     */
    public Optional<String> maybeText() {
        return maybeText;
    }

    /**
     * The small.
     *
     * @return the small
     */
    public int small() {
        return small;
    }

    /**
     * The big.
     *
     * @return the big; empty if there is none
     */
    public OptionalLong big() {
        return big;
    }

    /**
     * The yes.
     *
     * @return the yes
     */
    public boolean yes() {
        return yes;
    }

    /**
     * The ratio.
     *
     * @return the ratio
     */
    public double ratio() {
        return ratio;
    }

    /**
     * The share.
     *
     * @return the share
     */
    public float share() {
        return share;
    }

    /**
     * The data.
     *
     * @return the data
     */
    public byte[] data() {
        return data.clone();
    }

    /**
     * The colour.
     *
     * @return the colour
     */
    public Colour colour() {
        return colour;
    }

    /**
     * The time.
     *
     * @return the time
     */
    public Instant time() {
        return time;
    }

    /**
     * The delay.
     *
     * @return the delay; empty if there is none
     */
    public Optional<Duration> delay() {
        return delay;
    }

    /**
     * The parcel.
     *
     * @return the parcel
     */
    public Parcel parcel() {
        return parcel;
    }

    /**
     * The parcels.
     *
     * @return the parcels
     */
    public List<Parcel> parcels() {
        return parcels;
    }

    /**
     * The counts.
     *
     * @return the counts
     */
    public Map<String, Integer> counts() {
        return counts;
    }

    /**
     * The anything.
     *
     * @return the anything; empty if there is none
     */
    public Optional<String> anything() {
        return anything;
    }

    /**
     * The colours.
     *
     * @return the colours
     */
    public List<Colour> colours() {
        return colours;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Everything that
                && this.text.equals(that.text)
                && this.maybeText.equals(that.maybeText)
                && this.small == that.small
                && this.big.equals(that.big)
                && this.yes == that.yes
                && Double.compare(this.ratio, that.ratio) == 0
                && Float.compare(this.share, that.share) == 0
                && Arrays.equals(this.data, that.data)
                && this.colour == that.colour
                && this.time.equals(that.time)
                && this.delay.equals(that.delay)
                && this.parcel.equals(that.parcel)
                && this.parcels.equals(that.parcels)
                && this.counts.equals(that.counts)
                && this.anything.equals(that.anything)
                && this.colours.equals(that.colours);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.text, this.maybeText, this.small, this.big, this.yes, this.ratio,
                this.share, Arrays.hashCode(this.data), this.colour, this.time, this.delay,
                this.parcel, this.parcels, this.counts, this.anything, this.colours);
    }

    @Override
    public String toString() {
        return "Everything["
                + "text=" + this.text
                + ", maybeText=" + this.maybeText
                + ", small=" + this.small
                + ", big=" + this.big
                + ", yes=" + this.yes
                + ", ratio=" + this.ratio
                + ", share=" + this.share
                + ", data=" + this.data.length + " bytes"
                + ", colour=" + this.colour
                + ", time=" + this.time
                + ", delay=" + this.delay
                + ", parcel=" + this.parcel
                + ", parcels=" + this.parcels
                + ", counts=" + this.counts
                + ", anything=" + this.anything
                + ", colours=" + this.colours
                + "]";
    }

    /**
     * The builder of {@link Everything}.
     */
    @GeneratedFrom("golden/custom/custom.proto")
    public static final class Builder {
        private String text = "";

        private Optional<String> maybeText = Optional.empty();

        private int small = 0;

        private OptionalLong big = OptionalLong.empty();

        private boolean yes = false;

        private double ratio = 0;

        private float share = 0;

        private byte[] data = new byte[0];

        private Colour colour = Colour.UNKNOWN;

        private @Nullable Instant time;

        private Optional<Duration> delay = Optional.empty();

        private @Nullable Parcel parcel;

        private List<Parcel> parcels = List.of();

        private Map<String, Integer> counts = Map.of();

        private Optional<String> anything = Optional.empty();

        private List<Colour> colours = List.of();

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
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * The maybe text.
         *
         * <p>Default: none.
         *
         * @param maybeText the maybe text
         * @return this builder
         */
        public Builder maybeText(String maybeText) {
            this.maybeText = Optional.of(Objects.requireNonNull(maybeText, "maybeText"));
            return this;
        }

        /**
         * The small.
         *
         * <p>Default: 0.
         *
         * @param small the small
         * @return this builder
         */
        public Builder small(int small) {
            this.small = small;
            return this;
        }

        /**
         * The big.
         *
         * <p>Default: none.
         *
         * @param big the big
         * @return this builder
         */
        public Builder big(long big) {
            this.big = OptionalLong.of(big);
            return this;
        }

        /**
         * The yes.
         *
         * <p>Default: false.
         *
         * @param yes the yes
         * @return this builder
         */
        public Builder yes(boolean yes) {
            this.yes = yes;
            return this;
        }

        /**
         * The ratio.
         *
         * <p>Default: 0.
         *
         * @param ratio the ratio
         * @return this builder
         */
        public Builder ratio(double ratio) {
            this.ratio = ratio;
            return this;
        }

        /**
         * The share.
         *
         * <p>Default: 0.
         *
         * @param share the share
         * @return this builder
         */
        public Builder share(float share) {
            this.share = share;
            return this;
        }

        /**
         * The data.
         *
         * <p>Default: empty.
         *
         * @param data the data
         * @return this builder
         */
        public Builder data(byte[] data) {
            this.data = Objects.requireNonNull(data, "data").clone();
            return this;
        }

        /**
         * The colour.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour the colour
         * @return this builder
         */
        public Builder colour(Colour colour) {
            this.colour = Objects.requireNonNull(colour, "colour");
            return this;
        }

        /**
         * The time.
         *
         * <p>Required.
         *
         * @param time the time
         * @return this builder
         */
        public Builder time(Instant time) {
            this.time = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * The delay.
         *
         * <p>Default: none.
         *
         * @param delay the delay
         * @return this builder
         */
        public Builder delay(Duration delay) {
            this.delay = Optional.of(Objects.requireNonNull(delay, "delay"));
            return this;
        }

        /**
         * The parcel.
         *
         * <p>Required.
         *
         * @param parcel the parcel
         * @return this builder
         */
        public Builder parcel(Parcel parcel) {
            this.parcel = Objects.requireNonNull(parcel, "parcel");
            return this;
        }

        /**
         * The parcels.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param parcels the parcels
         * @return this builder
         */
        public Builder parcels(List<Parcel> parcels) {
            Objects.requireNonNull(parcels, "parcels");
            parcels.forEach(each -> Objects.requireNonNull(each, "parcel"));
            this.parcels = List.copyOf(parcels);
            return this;
        }

        /**
         * The parcels.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param parcel the next one
         * @return this builder
         */
        public Builder addParcel(Parcel parcel) {
            if (!(this.parcels instanceof ArrayList)) {
                this.parcels = new ArrayList<>(this.parcels);
            }
            this.parcels.add(Objects.requireNonNull(parcel, "parcel"));
            return this;
        }

        /**
         * The counts.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param counts the counts
         * @return this builder
         */
        public Builder counts(Map<String, Integer> counts) {
            Objects.requireNonNull(counts, "counts");
            counts.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(counts));
            return this;
        }

        /**
         * The counts.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putCount(String key, int value) {
            if (!(this.counts instanceof LinkedHashMap)) {
                this.counts = new LinkedHashMap<>(this.counts);
            }
            this.counts.put(Objects.requireNonNull(key, "key"), value);
            return this;
        }

        /**
         * The anything.
         *
         * <p>Default: none.
         *
         * @param anything the anything
         * @return this builder
         */
        public Builder anything(String anything) {
            this.anything = Optional.of(Objects.requireNonNull(anything, "anything"));
            return this;
        }

        /**
         * The colours.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param colours the colours
         * @return this builder
         */
        public Builder colours(List<Colour> colours) {
            Objects.requireNonNull(colours, "colours");
            colours.forEach(each -> Objects.requireNonNull(each, "colour"));
            this.colours = List.copyOf(colours);
            return this;
        }

        /**
         * The colours.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param colour the next one
         * @return this builder
         */
        public Builder addColour(Colour colour) {
            if (!(this.colours instanceof ArrayList)) {
                this.colours = new ArrayList<>(this.colours);
            }
            this.colours.add(Objects.requireNonNull(colour, "colour"));
            return this;
        }

        /**
         * Builds the value. The builder can be used on.
         *
         * @return the value
         * @throws IllegalStateException if something that is required was not set
         */
        public Everything build() {
            return new Everything(this);
        }
    }
}

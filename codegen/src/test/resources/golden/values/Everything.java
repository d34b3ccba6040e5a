// Generated from golden/values/values.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.values;

import com.acme.enums.Colour;
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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One field of each kind.
 */
@GeneratedFrom("golden/values/values.proto")
@NullMarked
public final class Everything {
    private final String text;

    private final int small;

    private final long large;

    private final boolean flag;

    private final float ratio;

    private final double share;

    private final byte[] data;

    private final Colour colour;

    private final Instant time;

    private final Duration delay;

    private final Point point;

    private final String password;

    private final int unsigned;

    private final long fixed;

    private final Optional<String> maybeText;

    private final OptionalInt maybeSmall;

    private final OptionalLong maybeLarge;

    private final Optional<Boolean> maybeFlag;

    private final Optional<Float> maybeRatio;

    private final OptionalDouble maybeShare;

    private final Optional<byte[]> maybeData;

    private final Optional<Colour> maybeColour;

    private final Optional<Instant> maybeTime;

    private final Optional<Point> maybePoint;

    private final List<String> names;

    private final List<Integer> numbers;

    private final List<Point> addresses;

    private final List<Colour> entries;

    private final List<Instant> moments;

    private final Map<String, Integer> counts;

    private final Map<Long, Point> places;

    private final Map<Boolean, Colour> choices;

    private Everything(Builder builder) {
        this.text = builder.text;
        this.small = builder.small;
        this.large = builder.large;
        this.flag = builder.flag;
        this.ratio = builder.ratio;
        this.share = builder.share;
        this.data = builder.data;
        this.colour = builder.colour;
        Instant time = builder.time;
        if (time == null) {
            throw new IllegalStateException("Everything.time is required");
        }
        this.time = time;
        Duration delay = builder.delay;
        if (delay == null) {
            throw new IllegalStateException("Everything.delay is required");
        }
        this.delay = delay;
        Point point = builder.point;
        if (point == null) {
            throw new IllegalStateException("Everything.point is required");
        }
        this.point = point;
        this.password = builder.password;
        this.unsigned = builder.unsigned;
        this.fixed = builder.fixed;
        this.maybeText = builder.maybeText;
        this.maybeSmall = builder.maybeSmall;
        this.maybeLarge = builder.maybeLarge;
        this.maybeFlag = builder.maybeFlag;
        this.maybeRatio = builder.maybeRatio;
        this.maybeShare = builder.maybeShare;
        this.maybeData = builder.maybeData;
        this.maybeColour = builder.maybeColour;
        this.maybeTime = builder.maybeTime;
        this.maybePoint = builder.maybePoint;
        this.names = List.copyOf(builder.names);
        this.numbers = List.copyOf(builder.numbers);
        this.addresses = List.copyOf(builder.addresses);
        this.entries = List.copyOf(builder.entries);
        this.moments = List.copyOf(builder.moments);
        this.counts = builder.counts instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.counts)) : builder.counts;
        this.places = builder.places instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.places)) : builder.places;
        this.choices = builder.choices instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.choices)) : builder.choices;
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
        builder.small = this.small;
        builder.large = this.large;
        builder.flag = this.flag;
        builder.ratio = this.ratio;
        builder.share = this.share;
        builder.data = this.data;
        builder.colour = this.colour;
        builder.time = this.time;
        builder.delay = this.delay;
        builder.point = this.point;
        builder.password = this.password;
        builder.unsigned = this.unsigned;
        builder.fixed = this.fixed;
        builder.maybeText = this.maybeText;
        builder.maybeSmall = this.maybeSmall;
        builder.maybeLarge = this.maybeLarge;
        builder.maybeFlag = this.maybeFlag;
        builder.maybeRatio = this.maybeRatio;
        builder.maybeShare = this.maybeShare;
        builder.maybeData = this.maybeData;
        builder.maybeColour = this.maybeColour;
        builder.maybeTime = this.maybeTime;
        builder.maybePoint = this.maybePoint;
        builder.names = this.names;
        builder.numbers = this.numbers;
        builder.addresses = this.addresses;
        builder.entries = this.entries;
        builder.moments = this.moments;
        builder.counts = this.counts;
        builder.places = this.places;
        builder.choices = this.choices;
        return builder;
    }

    /**
     * A text.
     *
     * <p>At most 64 characters.
     *
     * @return a text
     */
    public String text() {
        return text;
    }

    /**
     * A number.
     *
     * <p>1 to 100.
     *
     * @return a number
     */
    public int small() {
        return small;
    }

    /**
     * A large number.
     *
     * @return a large number
     */
    public long large() {
        return large;
    }

    /**
     * Yes or no.
     *
     * @return yes or no
     */
    public boolean flag() {
        return flag;
    }

    /**
     * A fraction.
     *
     * @return a fraction
     */
    public float ratio() {
        return ratio;
    }

    /**
     * A finer fraction.
     *
     * @return a finer fraction
     */
    public double share() {
        return share;
    }

    /**
     * Some bytes.
     *
     * @return some bytes
     */
    public byte[] data() {
        return data.clone();
    }

    /**
     * A colour.
     *
     * @return a colour
     */
    public Colour colour() {
        return colour;
    }

    /**
     * When.
     *
     * @return when
     */
    public Instant time() {
        return time;
    }

    /**
     * How long.
     *
     * @return how long
     */
    public Duration delay() {
        return delay;
    }

    /**
     * Another value.
     *
     * @return another value
     */
    public Point point() {
        return point;
    }

    /**
     * Never shown.
     *
     * @return never shown
     */
    public String password() {
        return password;
    }

    /**
     * The unsigned.
     *
     * @return the unsigned
     */
    public int unsigned() {
        return unsigned;
    }

    /**
     * The fixed.
     *
     * @return the fixed
     */
    public long fixed() {
        return fixed;
    }

    /**
     * Perhaps a text.
     *
     * @return perhaps a text; empty if there is none
     */
    public Optional<String> maybeText() {
        return maybeText;
    }

    /**
     * Perhaps a number.
     *
     * @return perhaps a number; empty if there is none
     */
    public OptionalInt maybeSmall() {
        return maybeSmall;
    }

    /**
     * Perhaps a large number.
     *
     * @return perhaps a large number; empty if there is none
     */
    public OptionalLong maybeLarge() {
        return maybeLarge;
    }

    /**
     * Perhaps yes or no.
     *
     * @return perhaps yes or no; empty if there is none
     */
    public Optional<Boolean> maybeFlag() {
        return maybeFlag;
    }

    /**
     * Perhaps a fraction.
     *
     * @return perhaps a fraction; empty if there is none
     */
    public Optional<Float> maybeRatio() {
        return maybeRatio;
    }

    /**
     * Perhaps a finer fraction.
     *
     * @return perhaps a finer fraction; empty if there is none
     */
    public OptionalDouble maybeShare() {
        return maybeShare;
    }

    /**
     * Perhaps some bytes.
     *
     * @return perhaps some bytes; empty if there is none
     */
    public Optional<byte[]> maybeData() {
        return maybeData.map(byte[]::clone);
    }

    /**
     * Perhaps a colour.
     *
     * @return perhaps a colour; empty if there is none
     */
    public Optional<Colour> maybeColour() {
        return maybeColour;
    }

    /**
     * Perhaps when.
     *
     * @return perhaps when; empty if there is none
     */
    public Optional<Instant> maybeTime() {
        return maybeTime;
    }

    /**
     * Perhaps another value.
     *
     * @return perhaps another value; empty if there is none
     */
    public Optional<Point> maybePoint() {
        return maybePoint;
    }

    /**
     * Names, in order.
     *
     * <p>At least 1 element.
     *
     * @return names, in order
     */
    public List<String> names() {
        return names;
    }

    /**
     * Numbers, in order.
     *
     * @return numbers, in order
     */
    public List<Integer> numbers() {
        return numbers;
    }

    /**
     * Addresses, in order.
     *
     * @return addresses, in order
     */
    public List<Point> addresses() {
        return addresses;
    }

    /**
     * Entries, in order.
     *
     * @return entries, in order
     */
    public List<Colour> entries() {
        return entries;
    }

    /**
     * Moments, in order.
     *
     * @return moments, in order
     */
    public List<Instant> moments() {
        return moments;
    }

    /**
     * Numbers by name.
     *
     * @return numbers by name
     */
    public Map<String, Integer> counts() {
        return counts;
    }

    /**
     * Points by number.
     *
     * @return points by number
     */
    public Map<Long, Point> places() {
        return places;
    }

    /**
     * Colours by yes or no.
     *
     * @return colours by yes or no
     */
    public Map<Boolean, Colour> choices() {
        return choices;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Everything that
                && this.text.equals(that.text)
                && this.small == that.small
                && this.large == that.large
                && this.flag == that.flag
                && Float.compare(this.ratio, that.ratio) == 0
                && Double.compare(this.share, that.share) == 0
                && Arrays.equals(this.data, that.data)
                && this.colour == that.colour
                && this.time.equals(that.time)
                && this.delay.equals(that.delay)
                && this.point.equals(that.point)
                && this.password.equals(that.password)
                && this.unsigned == that.unsigned
                && this.fixed == that.fixed
                && this.maybeText.equals(that.maybeText)
                && this.maybeSmall.equals(that.maybeSmall)
                && this.maybeLarge.equals(that.maybeLarge)
                && this.maybeFlag.equals(that.maybeFlag)
                && this.maybeRatio.equals(that.maybeRatio)
                && this.maybeShare.equals(that.maybeShare)
                && Arrays.equals(this.maybeData.orElse(null), that.maybeData.orElse(null))
                && this.maybeColour.equals(that.maybeColour)
                && this.maybeTime.equals(that.maybeTime)
                && this.maybePoint.equals(that.maybePoint)
                && this.names.equals(that.names)
                && this.numbers.equals(that.numbers)
                && this.addresses.equals(that.addresses)
                && this.entries.equals(that.entries)
                && this.moments.equals(that.moments)
                && this.counts.equals(that.counts)
                && this.places.equals(that.places)
                && this.choices.equals(that.choices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.text, this.small, this.large, this.flag, this.ratio, this.share,
                Arrays.hashCode(this.data), this.colour, this.time, this.delay, this.point,
                this.password, this.unsigned, this.fixed, this.maybeText, this.maybeSmall,
                this.maybeLarge, this.maybeFlag, this.maybeRatio, this.maybeShare,
                Arrays.hashCode(this.maybeData.orElse(null)), this.maybeColour, this.maybeTime,
                this.maybePoint, this.names, this.numbers, this.addresses, this.entries,
                this.moments, this.counts, this.places, this.choices);
    }

    @Override
    public String toString() {
        return "Everything["
                + "text=" + this.text
                + ", small=" + this.small
                + ", large=" + this.large
                + ", flag=" + this.flag
                + ", ratio=" + this.ratio
                + ", share=" + this.share
                + ", data=" + this.data.length + " bytes"
                + ", colour=" + this.colour
                + ", time=" + this.time
                + ", delay=" + this.delay
                + ", point=" + this.point
                + ", password=***"
                + ", unsigned=" + this.unsigned
                + ", fixed=" + this.fixed
                + ", maybeText=" + this.maybeText
                + ", maybeSmall=" + this.maybeSmall
                + ", maybeLarge=" + this.maybeLarge
                + ", maybeFlag=" + this.maybeFlag
                + ", maybeRatio=" + this.maybeRatio
                + ", maybeShare=" + this.maybeShare
                + ", maybeData=" + this.maybeData.map(bytes -> bytes.length + " bytes")
                + ", maybeColour=" + this.maybeColour
                + ", maybeTime=" + this.maybeTime
                + ", maybePoint=" + this.maybePoint
                + ", names=" + this.names
                + ", numbers=" + this.numbers
                + ", addresses=" + this.addresses
                + ", entries=" + this.entries
                + ", moments=" + this.moments
                + ", counts=" + this.counts
                + ", places=" + this.places
                + ", choices=" + this.choices
                + "]";
    }

    /**
     * The builder of {@link Everything}.
     */
    @GeneratedFrom("golden/values/values.proto")
    public static final class Builder {
        private String text = "";

        private int small = 0;

        private long large = 0;

        private boolean flag = false;

        private float ratio = 0;

        private double share = 0;

        private byte[] data = new byte[0];

        private Colour colour = Colour.UNKNOWN;

        private @Nullable Instant time;

        private @Nullable Duration delay;

        private @Nullable Point point;

        private String password = "";

        private int unsigned = 0;

        private long fixed = 0;

        private Optional<String> maybeText = Optional.empty();

        private OptionalInt maybeSmall = OptionalInt.empty();

        private OptionalLong maybeLarge = OptionalLong.empty();

        private Optional<Boolean> maybeFlag = Optional.empty();

        private Optional<Float> maybeRatio = Optional.empty();

        private OptionalDouble maybeShare = OptionalDouble.empty();

        private Optional<byte[]> maybeData = Optional.empty();

        private Optional<Colour> maybeColour = Optional.empty();

        private Optional<Instant> maybeTime = Optional.empty();

        private Optional<Point> maybePoint = Optional.empty();

        private List<String> names = List.of();

        private List<Integer> numbers = List.of();

        private List<Point> addresses = List.of();

        private List<Colour> entries = List.of();

        private List<Instant> moments = List.of();

        private Map<String, Integer> counts = Map.of();

        private Map<Long, Point> places = Map.of();

        private Map<Boolean, Colour> choices = Map.of();

        private Builder() {
        }

        /**
         * A text.
         *
         * <p>At most 64 characters. Default: empty.
         *
         * @param text a text
         * @return this builder
         */
        public Builder text(String text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * A number.
         *
         * <p>1 to 100. Default: 0.
         *
         * @param small a number
         * @return this builder
         */
        public Builder small(int small) {
            this.small = small;
            return this;
        }

        /**
         * A large number.
         *
         * <p>Default: 0.
         *
         * @param large a large number
         * @return this builder
         */
        public Builder large(long large) {
            this.large = large;
            return this;
        }

        /**
         * Yes or no.
         *
         * <p>Default: false.
         *
         * @param flag yes or no
         * @return this builder
         */
        public Builder flag(boolean flag) {
            this.flag = flag;
            return this;
        }

        /**
         * A fraction.
         *
         * <p>Default: 0.
         *
         * @param ratio a fraction
         * @return this builder
         */
        public Builder ratio(float ratio) {
            this.ratio = ratio;
            return this;
        }

        /**
         * A finer fraction.
         *
         * <p>Default: 0.
         *
         * @param share a finer fraction
         * @return this builder
         */
        public Builder share(double share) {
            this.share = share;
            return this;
        }

        /**
         * Some bytes.
         *
         * <p>Default: empty.
         *
         * @param data some bytes
         * @return this builder
         */
        public Builder data(byte[] data) {
            this.data = Objects.requireNonNull(data, "data").clone();
            return this;
        }

        /**
         * A colour.
         *
         * <p>Default: {@link Colour#UNKNOWN}.
         *
         * @param colour a colour
         * @return this builder
         */
        public Builder colour(Colour colour) {
            this.colour = Objects.requireNonNull(colour, "colour");
            return this;
        }

        /**
         * When.
         *
         * <p>Required.
         *
         * @param time when
         * @return this builder
         */
        public Builder time(Instant time) {
            this.time = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * How long.
         *
         * <p>Required.
         *
         * @param delay how long
         * @return this builder
         */
        public Builder delay(Duration delay) {
            this.delay = Objects.requireNonNull(delay, "delay");
            return this;
        }

        /**
         * Another value.
         *
         * <p>Required.
         *
         * @param point another value
         * @return this builder
         */
        public Builder point(Point point) {
            this.point = Objects.requireNonNull(point, "point");
            return this;
        }

        /**
         * Never shown.
         *
         * <p>Default: empty.
         *
         * @param password never shown
         * @return this builder
         */
        public Builder password(String password) {
            this.password = Objects.requireNonNull(password, "password");
            return this;
        }

        /**
         * The unsigned.
         *
         * <p>Default: 0.
         *
         * @param unsigned the unsigned
         * @return this builder
         */
        public Builder unsigned(int unsigned) {
            this.unsigned = unsigned;
            return this;
        }

        /**
         * The fixed.
         *
         * <p>Default: 0.
         *
         * @param fixed the fixed
         * @return this builder
         */
        public Builder fixed(long fixed) {
            this.fixed = fixed;
            return this;
        }

        /**
         * Perhaps a text.
         *
         * <p>Default: none.
         *
         * @param maybeText perhaps a text
         * @return this builder
         */
        public Builder maybeText(String maybeText) {
            this.maybeText = Optional.of(Objects.requireNonNull(maybeText, "maybeText"));
            return this;
        }

        /**
         * Perhaps a number.
         *
         * <p>Default: none.
         *
         * @param maybeSmall perhaps a number
         * @return this builder
         */
        public Builder maybeSmall(int maybeSmall) {
            this.maybeSmall = OptionalInt.of(maybeSmall);
            return this;
        }

        /**
         * Perhaps a large number.
         *
         * <p>Default: none.
         *
         * @param maybeLarge perhaps a large number
         * @return this builder
         */
        public Builder maybeLarge(long maybeLarge) {
            this.maybeLarge = OptionalLong.of(maybeLarge);
            return this;
        }

        /**
         * Perhaps yes or no.
         *
         * <p>Default: none.
         *
         * @param maybeFlag perhaps yes or no
         * @return this builder
         */
        public Builder maybeFlag(boolean maybeFlag) {
            this.maybeFlag = Optional.of(maybeFlag);
            return this;
        }

        /**
         * Perhaps a fraction.
         *
         * <p>Default: none.
         *
         * @param maybeRatio perhaps a fraction
         * @return this builder
         */
        public Builder maybeRatio(float maybeRatio) {
            this.maybeRatio = Optional.of(maybeRatio);
            return this;
        }

        /**
         * Perhaps a finer fraction.
         *
         * <p>Default: none.
         *
         * @param maybeShare perhaps a finer fraction
         * @return this builder
         */
        public Builder maybeShare(double maybeShare) {
            this.maybeShare = OptionalDouble.of(maybeShare);
            return this;
        }

        /**
         * Perhaps some bytes.
         *
         * <p>Default: none.
         *
         * @param maybeData perhaps some bytes
         * @return this builder
         */
        public Builder maybeData(byte[] maybeData) {
            this.maybeData = Optional.of(Objects.requireNonNull(maybeData, "maybeData").clone());
            return this;
        }

        /**
         * Perhaps a colour.
         *
         * <p>Default: none.
         *
         * @param maybeColour perhaps a colour
         * @return this builder
         */
        public Builder maybeColour(Colour maybeColour) {
            this.maybeColour = Optional.of(Objects.requireNonNull(maybeColour, "maybeColour"));
            return this;
        }

        /**
         * Perhaps when.
         *
         * <p>Default: none.
         *
         * @param maybeTime perhaps when
         * @return this builder
         */
        public Builder maybeTime(Instant maybeTime) {
            this.maybeTime = Optional.of(Objects.requireNonNull(maybeTime, "maybeTime"));
            return this;
        }

        /**
         * Perhaps another value.
         *
         * <p>Default: none.
         *
         * @param maybePoint perhaps another value
         * @return this builder
         */
        public Builder maybePoint(Point maybePoint) {
            this.maybePoint = Optional.of(Objects.requireNonNull(maybePoint, "maybePoint"));
            return this;
        }

        /**
         * Names, in order.
         *
         * <p>At least 1 element. Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param names names, in order
         * @return this builder
         */
        public Builder names(List<String> names) {
            Objects.requireNonNull(names, "names");
            names.forEach(each -> Objects.requireNonNull(each, "name"));
            this.names = List.copyOf(names);
            return this;
        }

        /**
         * Names, in order.
         *
         * <p>At least 1 element. Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param name the next one
         * @return this builder
         */
        public Builder addName(String name) {
            if (!(this.names instanceof ArrayList)) {
                this.names = new ArrayList<>(this.names);
            }
            this.names.add(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Numbers, in order.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param numbers numbers, in order
         * @return this builder
         */
        public Builder numbers(List<Integer> numbers) {
            Objects.requireNonNull(numbers, "numbers");
            numbers.forEach(each -> Objects.requireNonNull(each, "number"));
            this.numbers = List.copyOf(numbers);
            return this;
        }

        /**
         * Numbers, in order.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param number the next one
         * @return this builder
         */
        public Builder addNumber(int number) {
            if (!(this.numbers instanceof ArrayList)) {
                this.numbers = new ArrayList<>(this.numbers);
            }
            this.numbers.add(number);
            return this;
        }

        /**
         * Addresses, in order.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param addresses addresses, in order
         * @return this builder
         */
        public Builder addresses(List<Point> addresses) {
            Objects.requireNonNull(addresses, "addresses");
            addresses.forEach(each -> Objects.requireNonNull(each, "address"));
            this.addresses = List.copyOf(addresses);
            return this;
        }

        /**
         * Addresses, in order.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param address the next one
         * @return this builder
         */
        public Builder addAddress(Point address) {
            if (!(this.addresses instanceof ArrayList)) {
                this.addresses = new ArrayList<>(this.addresses);
            }
            this.addresses.add(Objects.requireNonNull(address, "address"));
            return this;
        }

        /**
         * Entries, in order.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param entries entries, in order
         * @return this builder
         */
        public Builder entries(List<Colour> entries) {
            Objects.requireNonNull(entries, "entries");
            entries.forEach(each -> Objects.requireNonNull(each, "entry"));
            this.entries = List.copyOf(entries);
            return this;
        }

        /**
         * Entries, in order.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param entry the next one
         * @return this builder
         */
        public Builder addEntry(Colour entry) {
            if (!(this.entries instanceof ArrayList)) {
                this.entries = new ArrayList<>(this.entries);
            }
            this.entries.add(Objects.requireNonNull(entry, "entry"));
            return this;
        }

        /**
         * Moments, in order.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param moments moments, in order
         * @return this builder
         */
        public Builder moments(List<Instant> moments) {
            Objects.requireNonNull(moments, "moments");
            moments.forEach(each -> Objects.requireNonNull(each, "moment"));
            this.moments = List.copyOf(moments);
            return this;
        }

        /**
         * Moments, in order.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param moment the next one
         * @return this builder
         */
        public Builder addMoment(Instant moment) {
            if (!(this.moments instanceof ArrayList)) {
                this.moments = new ArrayList<>(this.moments);
            }
            this.moments.add(Objects.requireNonNull(moment, "moment"));
            return this;
        }

        /**
         * Numbers by name.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param counts numbers by name
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
         * Numbers by name.
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
         * Points by number.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param places points by number
         * @return this builder
         */
        public Builder places(Map<Long, Point> places) {
            Objects.requireNonNull(places, "places");
            places.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.places = places.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(places));
            return this;
        }

        /**
         * Points by number.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putPlace(long key, Point value) {
            if (!(this.places instanceof LinkedHashMap)) {
                this.places = new LinkedHashMap<>(this.places);
            }
            this.places.put(key, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Colours by yes or no.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param choices colours by yes or no
         * @return this builder
         */
        public Builder choices(Map<Boolean, Colour> choices) {
            Objects.requireNonNull(choices, "choices");
            choices.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.choices = choices.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(choices));
            return this;
        }

        /**
         * Colours by yes or no.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putChoice(boolean key, Colour value) {
            if (!(this.choices instanceof LinkedHashMap)) {
                this.choices = new LinkedHashMap<>(this.choices);
            }
            this.choices.put(key, Objects.requireNonNull(value, "value"));
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

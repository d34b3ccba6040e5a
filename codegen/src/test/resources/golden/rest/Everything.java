// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

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
@GeneratedFrom("golden/rest/rest.proto")
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

    private final Switch switchState;

    private final Instant time;

    private final Optional<Instant> second;

    private final Duration delay;

    private final Optional<Duration> pause;

    private final Optional<Item> item;

    private final Optional<Item> wrapped;

    private final Optional<String> anything;

    private final String password;

    private final OptionalInt maybeSmall;

    private final OptionalLong maybeLarge;

    private final OptionalDouble maybeShare;

    private final Optional<Boolean> maybeFlag;

    private final List<String> names;

    private final List<Long> numbers;

    private final List<Item> items;

    private final List<Item> texts;

    private final List<Colour> colours;

    private final List<Instant> moments;

    private final List<Integer> marks;

    private final Map<String, Integer> counts;

    private final Map<String, Item> places;

    private final List<Spot> spots;

    private final Map<String, Names> languages;

    private Everything(Builder builder) {
        this.text = builder.text;
        this.small = builder.small;
        this.large = builder.large;
        this.flag = builder.flag;
        this.ratio = builder.ratio;
        this.share = builder.share;
        this.data = builder.data;
        this.colour = builder.colour;
        this.switchState = builder.switchState;
        Instant time = builder.time;
        if (time == null) {
            throw new IllegalStateException("Everything.time is required");
        }
        this.time = time;
        this.second = builder.second;
        Duration delay = builder.delay;
        if (delay == null) {
            throw new IllegalStateException("Everything.delay is required");
        }
        this.delay = delay;
        this.pause = builder.pause;
        this.item = builder.item;
        this.wrapped = builder.wrapped;
        this.anything = builder.anything;
        this.password = builder.password;
        this.maybeSmall = builder.maybeSmall;
        this.maybeLarge = builder.maybeLarge;
        this.maybeShare = builder.maybeShare;
        this.maybeFlag = builder.maybeFlag;
        this.names = List.copyOf(builder.names);
        this.numbers = List.copyOf(builder.numbers);
        this.items = List.copyOf(builder.items);
        this.texts = List.copyOf(builder.texts);
        this.colours = List.copyOf(builder.colours);
        this.moments = List.copyOf(builder.moments);
        this.marks = List.copyOf(builder.marks);
        this.counts = builder.counts instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.counts)) : builder.counts;
        this.places = builder.places instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.places)) : builder.places;
        this.spots = List.copyOf(builder.spots);
        this.languages = builder.languages instanceof LinkedHashMap ? Collections.unmodifiableMap(new LinkedHashMap<>(builder.languages)) : builder.languages;
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
        builder.switchState = this.switchState;
        builder.time = this.time;
        builder.second = this.second;
        builder.delay = this.delay;
        builder.pause = this.pause;
        builder.item = this.item;
        builder.wrapped = this.wrapped;
        builder.anything = this.anything;
        builder.password = this.password;
        builder.maybeSmall = this.maybeSmall;
        builder.maybeLarge = this.maybeLarge;
        builder.maybeShare = this.maybeShare;
        builder.maybeFlag = this.maybeFlag;
        builder.names = this.names;
        builder.numbers = this.numbers;
        builder.items = this.items;
        builder.texts = this.texts;
        builder.colours = this.colours;
        builder.moments = this.moments;
        builder.marks = this.marks;
        builder.counts = this.counts;
        builder.places = this.places;
        builder.spots = this.spots;
        builder.languages = this.languages;
        return builder;
    }

    /**
     * A text.
     *
     * @return a text
     */
    public String text() {
        return text;
    }

    /**
     * A number.
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
     * A switch.
     *
     * @return a switch
     */
    public Switch switchState() {
        return switchState;
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
     * When, in seconds.
     *
     * @return when, in seconds; empty if there is none
     */
    public Optional<Instant> second() {
        return second;
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
     * How long, in seconds.
     *
     * @return how long, in seconds; empty if there is none
     */
    public Optional<Duration> pause() {
        return pause;
    }

    /**
     * An item.
     *
     * @return an item; empty if there is none
     */
    public Optional<Item> item() {
        return item;
    }

    /**
     * An item, as text.
     *
     * @return an item, as text; empty if there is none
     */
    public Optional<Item> wrapped() {
        return wrapped;
    }

    /**
     * Anything.
     *
     * @return anything; empty if there is none
     */
    public Optional<String> anything() {
        return anything;
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
     * Perhaps a fraction.
     *
     * @return perhaps a fraction; empty if there is none
     */
    public OptionalDouble maybeShare() {
        return maybeShare;
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
     * Names.
     *
     * @return names
     */
    public List<String> names() {
        return names;
    }

    /**
     * Numbers.
     *
     * @return numbers
     */
    public List<Long> numbers() {
        return numbers;
    }

    /**
     * Items.
     *
     * @return items
     */
    public List<Item> items() {
        return items;
    }

    /**
     * Items, each as text.
     *
     * @return items, each as text
     */
    public List<Item> texts() {
        return texts;
    }

    /**
     * Colours.
     *
     * @return colours
     */
    public List<Colour> colours() {
        return colours;
    }

    /**
     * Moments.
     *
     * @return moments
     */
    public List<Instant> moments() {
        return moments;
    }

    /**
     * Numbers, if there are any.
     *
     * @return numbers, if there are any
     */
    public List<Integer> marks() {
        return marks;
    }

    /**
     * Counts by name.
     *
     * @return counts by name
     */
    public Map<String, Integer> counts() {
        return counts;
    }

    /**
     * Items by name.
     *
     * @return items by name
     */
    public Map<String, Item> places() {
        return places;
    }

    /**
     * What is where.
     *
     * @return what is where
     */
    public List<Spot> spots() {
        return spots;
    }

    /**
     * Names by language, by place.
     *
     * @return names by language, by place
     */
    public Map<String, Names> languages() {
        return languages;
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
                && this.switchState == that.switchState
                && this.time.equals(that.time)
                && this.second.equals(that.second)
                && this.delay.equals(that.delay)
                && this.pause.equals(that.pause)
                && this.item.equals(that.item)
                && this.wrapped.equals(that.wrapped)
                && this.anything.equals(that.anything)
                && this.password.equals(that.password)
                && this.maybeSmall.equals(that.maybeSmall)
                && this.maybeLarge.equals(that.maybeLarge)
                && this.maybeShare.equals(that.maybeShare)
                && this.maybeFlag.equals(that.maybeFlag)
                && this.names.equals(that.names)
                && this.numbers.equals(that.numbers)
                && this.items.equals(that.items)
                && this.texts.equals(that.texts)
                && this.colours.equals(that.colours)
                && this.moments.equals(that.moments)
                && this.marks.equals(that.marks)
                && this.counts.equals(that.counts)
                && this.places.equals(that.places)
                && this.spots.equals(that.spots)
                && this.languages.equals(that.languages);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.text, this.small, this.large, this.flag, this.ratio, this.share,
                Arrays.hashCode(this.data), this.colour, this.switchState, this.time, this.second,
                this.delay, this.pause, this.item, this.wrapped, this.anything, this.password,
                this.maybeSmall, this.maybeLarge, this.maybeShare, this.maybeFlag, this.names,
                this.numbers, this.items, this.texts, this.colours, this.moments, this.marks,
                this.counts, this.places, this.spots, this.languages);
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
                + ", switchState=" + this.switchState
                + ", time=" + this.time
                + ", second=" + this.second
                + ", delay=" + this.delay
                + ", pause=" + this.pause
                + ", item=" + this.item
                + ", wrapped=" + this.wrapped
                + ", anything=" + this.anything
                + ", password=***"
                + ", maybeSmall=" + this.maybeSmall
                + ", maybeLarge=" + this.maybeLarge
                + ", maybeShare=" + this.maybeShare
                + ", maybeFlag=" + this.maybeFlag
                + ", names=" + this.names
                + ", numbers=" + this.numbers
                + ", items=" + this.items
                + ", texts=" + this.texts
                + ", colours=" + this.colours
                + ", moments=" + this.moments
                + ", marks=" + this.marks
                + ", counts=" + this.counts
                + ", places=" + this.places
                + ", spots=" + this.spots
                + ", languages=" + this.languages
                + "]";
    }

    /**
     * The builder of {@link Everything}.
     */
    @GeneratedFrom("golden/rest/rest.proto")
    public static final class Builder {
        private String text = "";

        private int small = 0;

        private long large = 0;

        private boolean flag = false;

        private float ratio = 0;

        private double share = 0;

        private byte[] data = new byte[0];

        private Colour colour = Colour.UNKNOWN;

        private Switch switchState = Switch.OFF;

        private @Nullable Instant time;

        private Optional<Instant> second = Optional.empty();

        private @Nullable Duration delay;

        private Optional<Duration> pause = Optional.empty();

        private Optional<Item> item = Optional.empty();

        private Optional<Item> wrapped = Optional.empty();

        private Optional<String> anything = Optional.empty();

        private String password = "";

        private OptionalInt maybeSmall = OptionalInt.empty();

        private OptionalLong maybeLarge = OptionalLong.empty();

        private OptionalDouble maybeShare = OptionalDouble.empty();

        private Optional<Boolean> maybeFlag = Optional.empty();

        private List<String> names = List.of();

        private List<Long> numbers = List.of();

        private List<Item> items = List.of();

        private List<Item> texts = List.of();

        private List<Colour> colours = List.of();

        private List<Instant> moments = List.of();

        private List<Integer> marks = List.of();

        private Map<String, Integer> counts = Map.of();

        private Map<String, Item> places = Map.of();

        private List<Spot> spots = List.of();

        private Map<String, Names> languages = Map.of();

        private Builder() {
        }

        /**
         * A text.
         *
         * <p>Default: empty.
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
         * <p>Default: 0.
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
         * A switch.
         *
         * <p>Default: {@link Switch#OFF}.
         *
         * @param switchState a switch
         * @return this builder
         */
        public Builder switchState(Switch switchState) {
            this.switchState = Objects.requireNonNull(switchState, "switchState");
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
         * When, in seconds.
         *
         * <p>Default: none.
         *
         * @param second when, in seconds
         * @return this builder
         */
        public Builder second(Instant second) {
            this.second = Optional.of(Objects.requireNonNull(second, "second"));
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
         * How long, in seconds.
         *
         * <p>Default: none.
         *
         * @param pause how long, in seconds
         * @return this builder
         */
        public Builder pause(Duration pause) {
            this.pause = Optional.of(Objects.requireNonNull(pause, "pause"));
            return this;
        }

        /**
         * An item.
         *
         * <p>Default: none.
         *
         * @param item an item
         * @return this builder
         */
        public Builder item(Item item) {
            this.item = Optional.of(Objects.requireNonNull(item, "item"));
            return this;
        }

        /**
         * An item, as text.
         *
         * <p>Default: none.
         *
         * @param wrapped an item, as text
         * @return this builder
         */
        public Builder wrapped(Item wrapped) {
            this.wrapped = Optional.of(Objects.requireNonNull(wrapped, "wrapped"));
            return this;
        }

        /**
         * Anything.
         *
         * <p>Default: none.
         *
         * @param anything anything
         * @return this builder
         */
        public Builder anything(String anything) {
            this.anything = Optional.of(Objects.requireNonNull(anything, "anything"));
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
         * Perhaps a fraction.
         *
         * <p>Default: none.
         *
         * @param maybeShare perhaps a fraction
         * @return this builder
         */
        public Builder maybeShare(double maybeShare) {
            this.maybeShare = OptionalDouble.of(maybeShare);
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
         * Names.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param names names
         * @return this builder
         */
        public Builder names(List<String> names) {
            Objects.requireNonNull(names, "names");
            names.forEach(each -> Objects.requireNonNull(each, "name"));
            this.names = List.copyOf(names);
            return this;
        }

        /**
         * Names.
         *
         * <p>Default: empty.
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
         * Numbers.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param numbers numbers
         * @return this builder
         */
        public Builder numbers(List<Long> numbers) {
            Objects.requireNonNull(numbers, "numbers");
            numbers.forEach(each -> Objects.requireNonNull(each, "number"));
            this.numbers = List.copyOf(numbers);
            return this;
        }

        /**
         * Numbers.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param number the next one
         * @return this builder
         */
        public Builder addNumber(long number) {
            if (!(this.numbers instanceof ArrayList)) {
                this.numbers = new ArrayList<>(this.numbers);
            }
            this.numbers.add(number);
            return this;
        }

        /**
         * Items.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param items items
         * @return this builder
         */
        public Builder items(List<Item> items) {
            Objects.requireNonNull(items, "items");
            items.forEach(each -> Objects.requireNonNull(each, "item"));
            this.items = List.copyOf(items);
            return this;
        }

        /**
         * Items.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param item the next one
         * @return this builder
         */
        public Builder addItem(Item item) {
            if (!(this.items instanceof ArrayList)) {
                this.items = new ArrayList<>(this.items);
            }
            this.items.add(Objects.requireNonNull(item, "item"));
            return this;
        }

        /**
         * Items, each as text.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param texts items, each as text
         * @return this builder
         */
        public Builder texts(List<Item> texts) {
            Objects.requireNonNull(texts, "texts");
            texts.forEach(each -> Objects.requireNonNull(each, "text"));
            this.texts = List.copyOf(texts);
            return this;
        }

        /**
         * Items, each as text.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param text the next one
         * @return this builder
         */
        public Builder addText(Item text) {
            if (!(this.texts instanceof ArrayList)) {
                this.texts = new ArrayList<>(this.texts);
            }
            this.texts.add(Objects.requireNonNull(text, "text"));
            return this;
        }

        /**
         * Colours.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param colours colours
         * @return this builder
         */
        public Builder colours(List<Colour> colours) {
            Objects.requireNonNull(colours, "colours");
            colours.forEach(each -> Objects.requireNonNull(each, "colour"));
            this.colours = List.copyOf(colours);
            return this;
        }

        /**
         * Colours.
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
         * Moments.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param moments moments
         * @return this builder
         */
        public Builder moments(List<Instant> moments) {
            Objects.requireNonNull(moments, "moments");
            moments.forEach(each -> Objects.requireNonNull(each, "moment"));
            this.moments = List.copyOf(moments);
            return this;
        }

        /**
         * Moments.
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
         * Numbers, if there are any.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param marks numbers, if there are any
         * @return this builder
         */
        public Builder marks(List<Integer> marks) {
            Objects.requireNonNull(marks, "marks");
            marks.forEach(each -> Objects.requireNonNull(each, "mark"));
            this.marks = List.copyOf(marks);
            return this;
        }

        /**
         * Numbers, if there are any.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param mark the next one
         * @return this builder
         */
        public Builder addMark(int mark) {
            if (!(this.marks instanceof ArrayList)) {
                this.marks = new ArrayList<>(this.marks);
            }
            this.marks.add(mark);
            return this;
        }

        /**
         * Counts by name.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param counts counts by name
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
         * Counts by name.
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
         * Items by name.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param places items by name
         * @return this builder
         */
        public Builder places(Map<String, Item> places) {
            Objects.requireNonNull(places, "places");
            places.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.places = places.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(places));
            return this;
        }

        /**
         * Items by name.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putPlace(String key, Item value) {
            if (!(this.places instanceof LinkedHashMap)) {
                this.places = new LinkedHashMap<>(this.places);
            }
            this.places.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * What is where.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was added before.
         *
         * @param spots what is where
         * @return this builder
         */
        public Builder spots(List<Spot> spots) {
            Objects.requireNonNull(spots, "spots");
            spots.forEach(each -> Objects.requireNonNull(each, "spot"));
            this.spots = List.copyOf(spots);
            return this;
        }

        /**
         * What is where.
         *
         * <p>Default: empty.
         *
         * <p>Adds one to them.
         *
         * @param spot the next one
         * @return this builder
         */
        public Builder addSpot(Spot spot) {
            if (!(this.spots instanceof ArrayList)) {
                this.spots = new ArrayList<>(this.spots);
            }
            this.spots.add(Objects.requireNonNull(spot, "spot"));
            return this;
        }

        /**
         * Names by language, by place.
         *
         * <p>Default: empty.
         *
         * <p>Replaces what was put before.
         *
         * @param languages names by language, by place
         * @return this builder
         */
        public Builder languages(Map<String, Names> languages) {
            Objects.requireNonNull(languages, "languages");
            languages.forEach((key, value) -> {
                        Objects.requireNonNull(key, "key");
                        Objects.requireNonNull(value, "value");
                    });
            this.languages = languages.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(languages));
            return this;
        }

        /**
         * Names by language, by place.
         *
         * <p>Default: empty.
         *
         * <p>Puts one more among them, in place of one with the same key.
         *
         * @param key its key
         * @param value its value
         * @return this builder
         */
        public Builder putLanguage(String key, Names value) {
            if (!(this.languages instanceof LinkedHashMap)) {
                this.languages = new LinkedHashMap<>(this.languages);
            }
            this.languages.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
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

package io.github.msync4j.codegen.model;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * How much a service takes.
 *
 * @param min the least, if there is one
 * @param max the most, if there is one
 * @param unit what is counted
 * @param code the name in the spec of the error code that the service's answer means then, or empty
 */
public record Limit(OptionalLong min, OptionalLong max, Unit unit, String code) {
    /** What is counted. */
    public enum Unit {
        /** Not said. */
        UNKNOWN(""),
        /** Characters of a text. */
        CHARACTERS("character"),
        /** What {@code String.length()} counts. */
        UTF16_UNITS("UTF-16 unit"),
        /** Bytes; of a text, in UTF-8. */
        BYTES("byte"),
        /** A thousand bytes, or 1024: that is not known. */
        KB("KB"),
        /** Elements of a list or a map. */
        ITEMS("element"),
        /** The number itself. */
        VALUE("");

        private final String singular;

        Unit(String singular) {
            this.singular = singular;
        }

        private String of(long count) {
            return this == KB || singular.isEmpty() || count == 1 ? singular : singular + "s";
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return it in words: "at most 64 characters"} */
    public String text() {
        String least = min.isPresent() ? number(min.getAsLong()) : "";
        String most = max.isPresent() ? number(max.getAsLong()) : "";
        String range =
                least.isEmpty() ? "at most " + most : most.isEmpty() ? "at least " + least : least + " to " + most;
        return (range + " " + unit.of(max.orElse(min.orElse(0)))).strip();
    }

    /** {@return the same as a sentence: "At most 64 characters."} */
    public String sentence() {
        String phrase = text();
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1) + ".";
    }
}

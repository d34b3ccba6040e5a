package io.github.msync4j.codegen.model;

/**
 * Something in the spec that has no place in the model.
 *
 * @param kind what it is
 * @param subject its name, or what is wrong with it
 * @param place where it stands
 */
public record Finding(Kind kind, String subject, Place place) {
    /** What can be found. */
    public enum Kind {
        /** Descriptors that do not fit together. */
        UNREADABLE,
        /** A message or an enum within a message. */
        NESTED_TYPE,
        /** An extension, or a range of numbers for some. */
        EXTENSION,
        /** A service without an option that says what it is for. */
        PLAIN_SERVICE,
        /** A service that is said to be two things. */
        TWOFOLD_SERVICE
    }
}

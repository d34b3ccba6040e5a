package io.github.msync4j.codegen.model;

/** What one value of a field is. */
public sealed interface FieldType {
    /** What Java has a type for. */
    enum Scalar implements FieldType {
        STRING,
        INT,
        LONG,
        BOOL,
        FLOAT,
        DOUBLE,
        BYTES
    }

    /** The well-known messages that have a type in java.time. */
    enum Time implements FieldType {
        INSTANT,
        DURATION
    }

    /** What is too large to be held in memory. */
    enum Streamed implements FieldType {
        /** Bytes, as {@code google.api.HttpBody} stands for them. */
        BLOB
    }

    /**
     * A generated enum.
     *
     * @param name its name
     * @param first its first constant, which an unset field has
     * @param deprecated whether it is deprecated, or that constant
     */
    record EnumType(JavaName name, String first, boolean deprecated) implements FieldType {}

    /**
     * A generated value type or union.
     *
     * @param name its name
     * @param deprecated whether it is deprecated
     */
    record MessageType(JavaName name, boolean deprecated) implements FieldType {}

    /**
     * A type that nothing is generated for.
     *
     * @param protoName its full name in the spec
     * @param why why not
     */
    record Unsupported(String protoName, String why) implements FieldType {}
}

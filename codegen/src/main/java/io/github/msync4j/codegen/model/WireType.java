package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Optional;

/** A type of what travels. */
public sealed interface WireType {
    /** {@return its name within the package, with dots after what it is nested in} */
    String name();

    /** {@return its comment, or empty} */
    String comment();

    /** {@return where it stands} */
    Place place();

    /**
     * A message.
     *
     * @param name its name within the package
     * @param fields its fields, by number
     * @param limit how much it may hold in all, if the spec says so
     * @param comment its comment, or empty
     * @param place where it stands
     */
    record Message(String name, List<Field> fields, Optional<Limit> limit, String comment, Place place)
            implements WireType {
        /** Makes the list immutable. */
        public Message {
            fields = List.copyOf(fields);
        }
    }

    /**
     * An enum.
     *
     * @param name its name within the package
     * @param values its values, by number
     * @param comment its comment, or empty
     * @param place where it stands
     */
    record Enumeration(String name, List<Value> values, String comment, Place place) implements WireType {
        /** Makes the list immutable. */
        public Enumeration {
            values = List.copyOf(values);
        }
    }

    /**
     * A field.
     *
     * @param number its number
     * @param name its name
     * @param type a scalar, or a type's name within the package
     * @param repeated whether it has any number of values
     * @param oneof the oneof it belongs to
     * @param selectedBy the field that says what its bytes hold, or empty
     * @param secret whether it is never shown
     * @param limit how much it may hold, if the spec says so
     * @param comment its comment, or empty
     */
    record Field(
            int number,
            String name,
            String type,
            boolean repeated,
            Optional<String> oneof,
            String selectedBy,
            boolean secret,
            Optional<Limit> limit,
            String comment) {}

    /**
     * A value of an enum.
     *
     * @param number its number
     * @param name its name
     * @param up the message that a payload holds on its way to the server, or empty
     * @param down the message that a payload holds on its way from the server, or empty
     * @param json whether a payload holds JSON
     * @param comment its comment, or empty
     */
    record Value(int number, String name, String up, String down, boolean json, String comment) {}
}

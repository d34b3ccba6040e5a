package io.github.msync4j.spec.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON, once and from its beginning to its end. Between two calls it stands at a value; each method below reads
 * that value and throws {@link JsonException} if it is something else.
 *
 * <p>A service that writes a number as a text, or a text as a number, is understood. A member that is null is not there.
 */
public final class JsonReader {
    /** Up to here, each whole number is a double of its own. */
    private static final double EXACT = 1L << 53;

    private static final String BROKEN = "is no JSON, or beyond all bounds";
    /** Names in a path are the sender's, and may be of any length. */
    private static final int PATH_LENGTH = 120;

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What reads a value.
     *
     * @param <T> what it makes of it
     */
    public interface Reading<T> {
        /**
         * Reads the value at which the reader stands.
         *
         * @param in the reader
         * @return the value
         */
        T read(JsonReader in);
    }

    /**
     * Reads a whole text.
     *
     * @param json the text, in UTF-8
     * @param reading reads the value that is wanted
     * @param path where that value lies: names of members, and numbers of elements
     * @param <T> what is made of it
     * @return the value
     * @throws JsonException if it is no JSON, or does not fit
     */
    public static <T> T read(byte[] json, Reading<T> reading, String... path) {
        try (JsonParser parser = Streams.FACTORY.createParser(json)) {
            return new JsonReader(parser).whole(reading, path);
        } catch (IOException e) {
            throw new JsonException("", BROKEN);
        }
    }

    /**
     * Reads a text that stands for a value, as it would within a JSON string.
     *
     * @param text the text, without quotes
     * @param reading reads the value: a text, or what a text in quotes stands for; {@link #inText} reads JSON
     * @param <T> what is made of it
     * @return the value
     * @throws JsonException if it does not fit
     */
    public static <T> T readText(String text, Reading<T> reading) {
        try {
            return read(JsonWriter.text(text, JsonWriter::string), reading);
        } catch (IOException e) {
            throw new JsonException("", BROKEN);
        }
    }

    private static <T> T read(String json, Reading<T> reading) throws IOException {
        try (JsonParser parser = Streams.FACTORY.createParser(json)) {
            return new JsonReader(parser).whole(reading);
        }
    }

    private <T> T whole(Reading<T> reading, String... path) throws IOException {
        if (parser.nextToken() == null) {
            throw misfit("is empty");
        }
        for (String step : path) {
            enter(step);
        }
        T value = reading.read(this);
        // what follows has to be JSON as well
        while (!parser.getParsingContext().inRoot()) {
            next();
        }
        if (parser.nextToken() != null) {
            throw misfit("goes on after its end");
        }
        return value;
    }

    private void enter(String step) throws IOException {
        boolean isArray = parser.currentToken() == JsonToken.START_ARRAY;
        if (isArray && !step.chars().allMatch(Character::isDigit)) {
            throw unexpected("an object");
        }
        if (!(isArray ? enterElement(step) : enterMember(step))) {
            throw misfit("has no " + step);
        }
    }

    private boolean enterElement(String step) throws IOException {
        for (int left = Integer.parseInt(step); next() != JsonToken.END_ARRAY; left--) {
            if (left == 0) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private boolean enterMember(String step) {
        beginObject();
        for (String name = nextName(); name != null; name = nextName()) {
            if (name.equals(step)) {
                return true;
            }
            skip();
        }
        return false;
    }

    /** Begins an object: {@link #nextName} reads on. */
    public void beginObject() {
        expect(JsonToken.START_OBJECT, "an object");
    }

    /**
     * Goes to the next member of an object.
     *
     * @return its name, with the reader at its value; null at the object's end
     */
    public @Nullable String nextName() {
        try {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (next() != JsonToken.VALUE_NULL) {
                    return name;
                }
            }
            return null;
        } catch (IOException e) {
            throw broken();
        }
    }

    /**
     * Tells what kind of value it is.
     *
     * @return whether it is neither an object nor an array
     */
    public boolean isScalar() {
        return parser.currentToken().isScalarValue();
    }

    /**
     * Tells what stands here.
     *
     * @return whether it is an object
     */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /**
     * Reads an object, one member after the other.
     *
     * @param reading reads the value of a member, or skips it; it is given the member's name
     */
    public void members(Consumer<String> reading) {
        beginObject();
        for (String name = nextName(); name != null; name = nextName()) {
            reading.accept(name);
        }
    }

    /** Reads over a value of any kind; does nothing at the end of one. */
    public void skip() {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw broken();
        }
    }

    /**
     * Makes a value of what was read of the object that just ended.
     *
     * @param building makes it; throws IllegalStateException if something is missing
     * @param <T> what is made
     * @return the value
     */
    public <T> T built(Supplier<T> building) {
        try {
            return building.get();
        } catch (IllegalStateException e) {
            throw misfit("lacks something: " + e.getMessage());
        }
    }

    /**
     * Reads an array. Elements that are null are left out; an object stands for an array with only it.
     *
     * @param element reads an element
     * @param <T> what one is
     * @return the elements
     */
    public <T> List<T> list(Reading<T> element) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return List.of(element.read(this));
        }
        expect(JsonToken.START_ARRAY, "an array");
        List<T> elements = new ArrayList<>();
        try {
            for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
                if (token != JsonToken.VALUE_NULL) {
                    elements.add(element.read(this));
                }
            }
        } catch (IOException e) {
            throw broken();
        }
        return elements;
    }

    /**
     * Reads an object whose members are all of one kind.
     *
     * @param member reads a member's value
     * @param <T> what one is
     * @return the values by name, in their order
     */
    public <T> Map<String, T> map(Reading<T> member) {
        Map<String, T> members = new LinkedHashMap<>();
        members(name -> members.put(name, member.read(this)));
        return members;
    }

    /**
     * Reads a text.
     *
     * @return the text
     */
    public String string() {
        if (!isScalar()) {
            throw unexpected("a text");
        }
        try {
            return parser.getText();
        } catch (IOException e) {
            throw broken();
        }
    }

    /**
     * Reads yes or no.
     *
     * @return the value
     */
    public boolean bool() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        String text = token == JsonToken.VALUE_STRING ? string() : "";
        if (!text.equals("true") && !text.equals("false")) {
            throw unexpected("true or false");
        }
        return text.equals("true");
    }

    /**
     * Reads a whole number.
     *
     * @return the number
     */
    public int int32() {
        long number = int64();
        if (number != (int) number) {
            throw misfit("is a number out of range");
        }
        return (int) number;
    }

    /**
     * Reads a whole number.
     *
     * @return the number
     */
    public long int64() {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT -> parser.getLongValue();
                case VALUE_NUMBER_FLOAT -> whole(parser.getDoubleValue());
                case VALUE_STRING -> Long.parseLong(parser.getText());
                default -> throw unexpected("a whole number");
            };
        } catch (NumberFormatException e) {
            throw unexpected("a whole number");
        } catch (InputCoercionException e) {
            throw misfit("is a number out of range");
        } catch (IOException e) {
            throw broken();
        }
    }

    private long whole(double number) {
        if (number != Math.rint(number) || Math.abs(number) > EXACT) {
            throw unexpected("a whole number");
        }
        return (long) number;
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public double float64() {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
                case VALUE_STRING -> Double.parseDouble(parser.getText());
                default -> throw unexpected("a number");
            };
        } catch (NumberFormatException e) {
            throw unexpected("a number");
        } catch (IOException e) {
            throw broken();
        }
    }

    /**
     * Reads a number.
     *
     * @return the number
     */
    public float float32() {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getFloatValue();
                case VALUE_STRING -> Float.parseFloat(parser.getText());
                default -> throw unexpected("a number");
            };
        } catch (NumberFormatException e) {
            throw unexpected("a number");
        } catch (IOException e) {
            throw broken();
        }
    }

    /**
     * Reads bytes, which are a text in Base64.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        expect(JsonToken.VALUE_STRING, "bytes in Base64");
        try {
            return parser.getBinaryValue();
        } catch (IOException e) {
            throw unexpected("bytes in Base64");
        }
    }

    /**
     * Reads a time that is a number of milliseconds.
     *
     * @return the time
     */
    public Instant instantOfMillis() {
        return Instant.ofEpochMilli(int64());
    }

    /**
     * Reads a time that is a number of seconds.
     *
     * @return the time
     */
    public Instant instantOfSeconds() {
        try {
            return Instant.ofEpochSecond(int64());
        } catch (DateTimeException e) {
            throw misfit("is a time out of range");
        }
    }

    /**
     * Reads a duration that is a number of milliseconds.
     *
     * @return the duration
     */
    public Duration durationOfMillis() {
        return Duration.ofMillis(int64());
    }

    /**
     * Reads a duration that is a number of seconds.
     *
     * @return the duration
     */
    public Duration durationOfSeconds() {
        return Duration.ofSeconds(int64());
    }

    /**
     * Reads a value of any kind.
     *
     * @return its JSON text, without blanks
     */
    public String raw() {
        StringWriter text = new StringWriter();
        try (var copy = Streams.FACTORY.createGenerator(text)) {
            copy.copyCurrentStructure(parser);
        } catch (IOException e) {
            throw broken();
        }
        return text.toString();
    }

    /**
     * Reads a text that is JSON itself.
     *
     * @param reading reads what that JSON holds
     * @param <T> what it is
     * @return the value
     */
    public <T> T inText(Reading<T> reading) {
        expect(JsonToken.VALUE_STRING, "a text with JSON");
        try {
            return read(parser.getText(), reading);
        } catch (JsonException e) {
            throw new JsonException(path() + e.path(), e.what());
        } catch (IOException e) {
            throw misfit("is a text that is no JSON");
        }
    }

    /**
     * Makes the exception for a text that is none of those that are known.
     *
     * @return the exception
     */
    public JsonException unknown() {
        return misfit("is none of the values that are known");
    }

    private void expect(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw unexpected(what);
        }
    }

    /** The next token of what is not over yet: an end that comes too early is an IOException of the parser. */
    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw misfit("ends too early");
        }
        return token;
    }

    private JsonException unexpected(String what) {
        return misfit("is not " + what);
    }

    private JsonException broken() {
        return misfit(BROKEN);
    }

    private JsonException misfit(String what) {
        return new JsonException(path(), what);
    }

    private String path() {
        String path = parser.getParsingContext().pathAsPointer().toString();
        String cut = path.length() > PATH_LENGTH ? path.substring(0, PATH_LENGTH) + "..." : path;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }
}

package io.github.msync4j.spec.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes JSON, once and from its beginning to its end. */
public final class JsonWriter {
    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * What writes a value.
     *
     * @param <T> what is written
     */
    public interface Writing<T> {
        /**
         * Writes a value.
         *
         * @param out where to
         * @param value the value
         */
        void write(JsonWriter out, T value);
    }

    /**
     * Writes a whole text.
     *
     * @param value what is written
     * @param writing writes it
     * @param <T> what it is
     * @return the text, in UTF-8
     */
    public static <T> byte[] write(T value, Writing<? super T> writing) {
        // half a surrogate pair becomes a question mark, as everywhere in Java
        return text(value, writing).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes a whole text.
     *
     * @param value what is written
     * @param writing writes it
     * @param <T> what it is
     * @return the text
     */
    public static <T> String text(T value, Writing<? super T> writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Streams.FACTORY.createGenerator(text)) {
            writing.write(new JsonWriter(generator), value);
        } catch (IOException e) {
            throw impossible(e);
        }
        return text.toString();
    }

    /**
     * Writes a whole text for people: each member and element on a line of its own.
     *
     * @param value what is written
     * @param writing writes it
     * @param <T> what it is
     * @return the text, with a line feed at its end
     */
    public static <T> String indented(T value, Writing<? super T> writing) {
        StringWriter text = new StringWriter();
        // not the system's line end: the same value is the same text everywhere
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try (JsonGenerator generator = Streams.FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            writing.write(new JsonWriter(generator), value);
        } catch (IOException e) {
            throw impossible(e);
        }
        return text.append('\n').toString();
    }

    /** Begins an object. */
    public void beginObject() {
        write(JsonGenerator::writeStartObject);
    }

    /** Ends an object. */
    public void endObject() {
        write(JsonGenerator::writeEndObject);
    }

    /**
     * Names the member whose value follows.
     *
     * @param name the name
     */
    public void name(String name) {
        write(out -> out.writeFieldName(name));
    }

    /**
     * Writes a text.
     *
     * @param value the text
     */
    public void string(String value) {
        write(out -> out.writeString(value));
    }

    /**
     * Writes yes or no.
     *
     * @param value the value
     */
    public void bool(boolean value) {
        write(out -> out.writeBoolean(value));
    }

    /**
     * Writes a number.
     *
     * @param value the number
     */
    public void int32(int value) {
        write(out -> out.writeNumber(value));
    }

    /**
     * Writes a number.
     *
     * @param value the number
     */
    public void int64(long value) {
        write(out -> out.writeNumber(value));
    }

    /**
     * Writes a number; one that JSON cannot write becomes a text.
     *
     * @param value the number
     */
    public void float64(double value) {
        write(out -> out.writeNumber(value));
    }

    /**
     * Writes a number; one that JSON cannot write becomes a text.
     *
     * @param value the number
     */
    public void float32(float value) {
        write(out -> out.writeNumber(value));
    }

    /**
     * Writes bytes in Base64.
     *
     * @param value the bytes
     */
    public void bytes(byte[] value) {
        string(Base64.getEncoder().encodeToString(value));
    }

    /**
     * Writes a time as a number of milliseconds.
     *
     * @param value the time
     */
    public void millis(Instant value) {
        int64(value.toEpochMilli());
    }

    /**
     * Writes a time as a number of seconds.
     *
     * @param value the time
     */
    public void seconds(Instant value) {
        int64(value.getEpochSecond());
    }

    /**
     * Writes a duration as a number of milliseconds.
     *
     * @param value the duration
     */
    public void millis(Duration value) {
        int64(value.toMillis());
    }

    /**
     * Writes a duration as a number of seconds.
     *
     * @param value the duration
     */
    public void seconds(Duration value) {
        int64(value.toSeconds());
    }

    /**
     * Writes any value.
     *
     * @param json its JSON text
     * @throws JsonException if it is none
     */
    public void raw(String json) {
        // read and written again: a text that is no JSON would break what surrounds it
        String checked = JsonReader.read(json.getBytes(StandardCharsets.UTF_8), JsonReader::raw);
        write(out -> out.writeRawValue(checked));
    }

    /**
     * Writes a value as a text that holds its JSON.
     *
     * @param value what is written
     * @param writing writes it
     * @param <T> what it is
     */
    public <T> void inText(T value, Writing<? super T> writing) {
        string(text(value, writing));
    }

    /**
     * Writes an array.
     *
     * @param values the elements
     * @param writing writes an element
     * @param <T> what one is
     */
    public <T> void list(List<T> values, Writing<? super T> writing) {
        write(JsonGenerator::writeStartArray);
        values.forEach(value -> writing.write(this, value));
        write(JsonGenerator::writeEndArray);
    }

    /**
     * Writes an object whose members are all of one kind.
     *
     * @param values the members' values by name
     * @param writing writes a member's value
     * @param <T> what one is
     */
    public <T> void map(Map<String, T> values, Writing<? super T> writing) {
        beginObject();
        values.forEach((name, value) -> {
            name(name);
            writing.write(this, value);
        });
        endObject();
    }

    private interface Step {
        void on(JsonGenerator generator) throws IOException;
    }

    private void write(Step step) {
        try {
            step.on(generator);
        } catch (IOException e) {
            throw impossible(e);
        }
    }

    /** Nothing here leaves memory, and what is written is in order. */
    private static UncheckedIOException impossible(IOException e) {
        return new UncheckedIOException(e);
    }
}

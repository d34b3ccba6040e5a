package io.github.msync4j.custom;

import io.github.msync4j.message.AttributeFault;
import io.github.msync4j.message.AttributeProblem;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The attributes of a message that came in, for generated code to read, field by field. What does not fit is collected, so
 * that all of it is reported. For one thread.
 */
public final class Attributes {
    private final Map<String, String> texts;
    private final List<AttributeProblem> problems = new ArrayList<>();

    Attributes(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads an attribute that has to be there.
     *
     * @param name its name
     * @param reading reads its text, as {@link JsonReader#readText} has it
     * @param to where the value goes, if there is one
     * @param <T> the value
     */
    public <T> void required(String name, JsonReader.Reading<T> reading, Consumer<? super T> to) {
        if (texts.containsKey(name)) {
            optional(name, reading, to);
        } else {
            add(name, AttributeFault.MISSING, "is not there");
        }
    }

    /**
     * Reads an attribute, if it is there.
     *
     * @param name its name
     * @param reading reads its text, as {@link JsonReader#readText} has it
     * @param to where the value goes, if there is one
     * @param <T> the value
     */
    public <T> void optional(String name, JsonReader.Reading<T> reading, Consumer<? super T> to) {
        String text = texts.get(name);
        if (text == null) {
            return;
        }
        try {
            to.accept(JsonReader.readText(text, reading));
        } catch (JsonException e) {
            add(name, AttributeFault.INVALID, (e.path() + " " + e.what()).strip());
        }
    }

    private void add(String name, AttributeFault fault, String detail) {
        problems.add(AttributeProblem.builder()
                .attribute(name)
                .fault(fault)
                .detail(detail)
                .build());
    }

    List<AttributeProblem> problems() {
        return List.copyOf(problems);
    }
}

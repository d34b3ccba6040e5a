package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.util.OptionalInt;

/**
 * An answer that is no success.
 *
 * @param status its HTTP status
 * @param isJson whether its body is a JSON object
 * @param number its {@code error_code}
 * @param error its {@code error}, or empty
 * @param description its {@code error_description}, or empty
 */
public record Refusal(int status, boolean isJson, OptionalInt number, String error, String description) {
    /**
     * Reads an answer. What is not as it should be counts as not there.
     *
     * @param status its HTTP status
     * @param body its body
     * @return the refusal
     */
    public static Refusal of(int status, byte[] body) {
        try {
            return JsonReader.read(body, in -> read(status, in));
        } catch (JsonException e) {
            return new Refusal(status, false, OptionalInt.empty(), "", "");
        }
    }

    private static Refusal read(int status, JsonReader in) {
        OptionalInt number = OptionalInt.empty();
        String error = "";
        String description = "";
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "error_code" -> number = in.isScalar() ? number(in.string()) : number;
                case "error" -> error = in.isScalar() ? in.string() : error;
                case "error_description" -> description = in.isScalar() ? in.string() : description;
                default -> {}
            }
            in.skip();
        }
        return new Refusal(status, true, number, error, description);
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}

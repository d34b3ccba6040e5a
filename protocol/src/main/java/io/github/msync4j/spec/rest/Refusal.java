package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.json.JsonReader;
import java.util.OptionalInt;

/**
 * An answer that is no success. Of an {@code error} that is an object, its {@code code} is number and error, and its
 * {@code message} the description.
 *
 * @param status its HTTP status
 * @param isJson whether its body is a JSON object
 * @param number its {@code error_code}
 * @param error its {@code error}, or empty
 * @param description its {@code error_description}, or else its {@code desc} or {@code result}, or empty
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

    /**
     * Words a refusal, for who reads exceptions.
     *
     * @param what what failed, and where
     * @param meaning what the refusal means, as a sentence
     * @param words what of the answer may be repeated; empty for nothing
     * @param misfit what is wrong with the answer, if it was a success otherwise; or empty
     * @return a sentence or two
     */
    public String told(String what, String meaning, String words, String misfit) {
        String detail = words.isEmpty() ? misfit : words;
        return what + " failed: " + meaning + " The answer was HTTP " + status
                + (isJson
                        ? (detail.isEmpty() ? "" : ", " + detail)
                        : ", and the answer is not a JSON object; check that the address is the REST service's")
                + ".";
    }

    private static Refusal read(int status, JsonReader in) {
        OptionalInt number = OptionalInt.empty();
        String error = "";
        String description = "";
        String instead = "";
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (!in.isScalar()) {
                if (name.equals("error") && in.isObject()) {
                    Refusal within = within(status, in);
                    number = within.number.isPresent() ? within.number : number;
                    error = within.error;
                    description = within.description;
                } else {
                    in.skip();
                }
                continue;
            }
            switch (name) {
                case "error_code" -> number = number(in.string());
                case "error" -> error = in.string();
                case "error_description" -> description = in.string();
                case "desc", "result" -> instead = in.string();
                default -> {}
            }
        }
        return new Refusal(status, true, number, error, description.isEmpty() ? instead : description);
    }

    /** What an object tells that stands for the error. */
    private static Refusal within(int status, JsonReader in) {
        String code = "";
        String message = "";
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "code" -> code = in.isScalar() ? in.string() : code;
                case "message" -> message = in.isScalar() ? in.string() : message;
                default -> {}
            }
            in.skip();
        }
        return new Refusal(status, true, number(code), code, message);
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}

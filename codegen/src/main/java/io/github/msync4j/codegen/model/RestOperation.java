package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A REST operation.
 *
 * @param protoName its name in the spec
 * @param methods the HTTP methods it is bound to: one, once the rules are kept
 * @param path its path, without the prefix; empty if it has none
 * @param body what its body is: empty for none, {@code *} for all that is nowhere else, or a field
 * @param isCall whether the spec says more of it than HTTP does
 * @param call what the spec says of it
 * @param streams whether request or response are streams
 * @param request the type of its requests
 * @param response the type of its responses; {@link #BLOB} for bytes as they come
 * @param needsNothing whether it can be called with a request in which nothing is set
 * @param comment its comment
 * @param place where it stands
 */
public record RestOperation(
        String protoName,
        List<String> methods,
        String path,
        String body,
        boolean isCall,
        Call call,
        boolean streams,
        JavaName request,
        JavaName response,
        boolean needsNothing,
        Comment comment,
        Place place) {
    /** What stands for bytes that are not held in memory. */
    public static final JavaName BLOB = new JavaName("io.github.msync4j.spec", "Blob");

    /** Makes the list immutable. */
    public RestOperation {
        methods = List.copyOf(methods);
    }

    /** {@return the HTTP method} */
    public String method() {
        return methods.get(0);
    }

    /** {@return whether calling it twice is the same as calling it once} */
    public boolean isIdempotent() {
        return call.idempotent().orElse(method().equals("GET"));
    }

    /** {@return whether its answers are bytes that are handed on as they come} */
    public boolean answersBlob() {
        return response.equals(BLOB);
    }

    /** {@return the method of the interface} */
    public String javaName() {
        return protoName.substring(0, 1).toLowerCase(Locale.ROOT) + protoName.substring(1);
    }

    /** {@return the interface's method for all pages, if there are pages} */
    public Optional<String> pagesName() {
        return call.paging().map(paging -> javaName() + "Pages");
    }

    /** {@return its name as a Java constant} */
    public String constant() {
        return protoName
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** Who may make a call. */
    public enum Authorization {
        /** Not said. */
        UNKNOWN,
        /** Everybody. */
        NONE,
        /** Who shows a user's token. */
        USER,
        /** Who shows the app's token. */
        APP
    }

    /** How a body is written. */
    public enum Encoding {
        /** As JSON. */
        JSON,
        /** As a form. */
        FORM,
        /** As a form in parts. */
        MULTIPART
    }

    /**
     * A parameter that no request has a field for.
     *
     * @param name its name
     * @param value its value, with {@code {x}} for an ambient variable
     * @param raw whether the value is the text of a JSON value
     */
    public record Parameter(String name, String value, boolean raw) {}

    /**
     * How to get from one page to the next.
     *
     * @param cursor the request's field for the cursor, or empty
     * @param next the answer's field with the next cursor, or empty
     * @param page the request's field for the page's number, or empty
     * @param items the answer's list, or empty
     * @param last the answer's field that is true on the last page, or empty
     */
    public record Paging(String cursor, String next, String page, String items, String last) {
        /** {@return whether there is a cursor, and not a number} */
        public boolean hasCursor() {
            return !cursor.isEmpty();
        }
    }

    /**
     * What HTTP says nothing of.
     *
     * @param id the operation's id, or empty
     * @param authorization who may call it
     * @param idempotent what the spec says of calling it twice
     * @param result where in the answer the response lies: names of members and numbers of elements; as it was written
     *     if it cannot be read
     * @param encoding how the body is written
     * @param headers fixed headers
     * @param query fixed parameters of the query
     * @param body fixed members of the body
     * @param paging how to get to the next page
     * @param failures what answers mean
     */
    public record Call(
            String id,
            Authorization authorization,
            Optional<Boolean> idempotent,
            ResultPath result,
            Encoding encoding,
            List<Parameter> headers,
            List<Parameter> query,
            List<Parameter> body,
            Optional<Paging> paging,
            List<RestFailure> failures) {
        /** Makes the lists immutable. */
        public Call {
            headers = List.copyOf(headers);
            query = List.copyOf(query);
            body = List.copyOf(body);
            failures = List.copyOf(failures);
        }
    }
}

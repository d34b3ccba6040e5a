package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;

/** A request as it travels. */
public final class RestRequest {
    private final String target;
    private final String contentType;
    private final byte[] body;

    private RestRequest(Builder builder) {
        this.target = builder.target.toString();
        this.contentType = builder.contentType;
        this.body = builder.body;
    }

    /**
     * Starts a request.
     *
     * @return a builder with an empty path and no body
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where it goes.
     *
     * @return path and query, encoded
     */
    public String target() {
        return target;
    }

    /**
     * What kind its body is of.
     *
     * @return the media type, that of JSON too where there is no body
     */
    public String contentType() {
        return contentType;
    }

    /**
     * The body.
     *
     * @return the body; empty if there is none
     */
    public byte[] body() {
        return body.clone();
    }

    /** Neither query nor body: they may hold secrets. */
    @Override
    public String toString() {
        return target.replaceFirst("\\?.*", "") + ", " + body.length + " bytes";
    }

    /** Writes a {@link RestRequest}. */
    public static final class Builder {
        private final StringBuilder target = new StringBuilder();
        private boolean hasQuery;
        // the vendor's client says so of each request, whether it has a body or not
        private String contentType = "application/json";
        private byte[] body = new byte[0];

        private Builder() {}

        /**
         * Goes on with the path.
         *
         * @param text what is the same in each request
         * @return this builder
         */
        public Builder path(String text) {
            target.append(text);
            return this;
        }

        /**
         * Goes on with the path.
         *
         * @param name what the value is called
         * @param value the value
         * @return this builder
         * @throws IllegalArgumentException if the path would become another one
         */
        public Builder variable(String name, String value) {
            if (value.isEmpty() || value.equals(".") || value.equals("..")) {
                throw new IllegalArgumentException(name + " must not be \"" + value + "\": it is a part of a path");
            }
            target.append(Percent.encode(value));
            return this;
        }

        /**
         * Adds a parameter to the query.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         */
        public Builder query(String name, String value) {
            return parameter(name, Percent.encode(value));
        }

        /**
         * Adds a parameter to the query: a list with commas, unless it is empty.
         *
         * @param name its name
         * @param values its values
         * @return this builder
         */
        public Builder query(String name, List<String> values) {
            return values.isEmpty()
                    ? this
                    : parameter(
                            name,
                            String.join(
                                    ",", values.stream().map(Percent::encode).toList()));
        }

        private Builder parameter(String name, String encoded) {
            target.append(hasQuery ? '&' : '?')
                    .append(Percent.encode(name))
                    .append('=')
                    .append(encoded);
            hasQuery = true;
            return this;
        }

        /**
         * Gives it a body of JSON.
         *
         * @param writing writes it
         * @return this builder
         */
        public Builder json(Consumer<JsonWriter> writing) {
            body = JsonWriter.write(writing, (out, each) -> each.accept(out));
            return this;
        }

        /**
         * Gives it a form as its body.
         *
         * @param form the form
         * @return this builder
         */
        public Builder form(Form form) {
            contentType = "application/x-www-form-urlencoded";
            body = form.urlEncoded();
            return this;
        }

        /**
         * Gives it a form as its body, in parts.
         *
         * @param form the form
         * @return this builder
         */
        public Builder multipart(Form form) {
            String boundary = form.boundary();
            contentType = "multipart/form-data; boundary=" + boundary;
            body = form.multipart(boundary);
            return this;
        }

        /**
         * Ends it.
         *
         * @return the request
         */
        public RestRequest build() {
            return new RestRequest(this);
        }
    }
}

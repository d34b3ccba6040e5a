package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A request as it travels. */
public final class RestRequest {
    private final String target;
    private final Map<String, String> headers;
    private final String contentType;
    private final Blob content;
    private final boolean isStreamed;

    private RestRequest(Builder builder) {
        this.target = builder.target.toString();
        this.headers = Map.copyOf(builder.headers);
        this.contentType = builder.contentType;
        this.content = builder.content.withMediaType(builder.contentType);
        this.isStreamed = builder.isStreamed;
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
     * The headers that this operation has, beside those that all have.
     *
     * @return them by name
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * The body, whether it is in memory or not.
     *
     * @return the body, which says of what kind it is; of length 0 if there is none
     */
    public Blob content() {
        return content;
    }

    /**
     * Whether the body is not in memory.
     *
     * @return whether it comes from elsewhere, and may take its time
     */
    public boolean isStreamed() {
        return isStreamed;
    }

    /** Neither query nor headers nor body: they may hold secrets. */
    @Override
    public String toString() {
        return target.replaceFirst("\\?.*", "") + ", "
                + (isStreamed
                        ? "a body that is not in memory"
                        : content.length().orElseThrow() + " bytes");
    }

    /** Writes a {@link RestRequest}. */
    public static final class Builder {
        private final StringBuilder target = new StringBuilder();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private boolean hasQuery;
        // the vendor's client says so of each request, whether it has a body or not
        private String contentType = "application/json";
        private Blob content = Blob.of(new byte[0]);
        private boolean isStreamed;

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
         * Goes on with the path: a list with commas.
         *
         * @param name what the values are called
         * @param values the values
         * @return this builder
         * @throws IllegalArgumentException if there is none, or the path would become another one
         */
        public Builder variable(String name, List<String> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException(name + " must not be empty: it is a part of a path");
            }
            for (int i = 0; i < values.size(); i++) {
                target.append(i == 0 ? "" : ",");
                variable(name, values.get(i));
            }
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
         * Adds a header.
         *
         * @param name its name
         * @param value its value; an empty one is not sent
         * @return this builder
         * @throws IllegalArgumentException if HTTP does not take it: it may hold visible ASCII characters and blanks
         */
        public Builder header(String name, String value) {
            if (!value.chars().allMatch(each -> each >= ' ' && each <= '~')) {
                throw new IllegalArgumentException(name + " holds a character that a header cannot carry");
            }
            if (!value.isEmpty()) {
                headers.put(name, value);
            }
            return this;
        }

        /**
         * Gives it a body as it is.
         *
         * @param content the body, which says of what kind it is
         * @return this builder
         */
        public Builder content(Blob content) {
            return content(content.mediaType(), content, true);
        }

        private Builder content(String contentType, Blob content, boolean isStreamed) {
            this.contentType = contentType;
            this.content = content;
            this.isStreamed = isStreamed;
            return this;
        }

        /**
         * Gives it a body of JSON.
         *
         * @param writing writes it
         * @return this builder
         */
        public Builder json(Consumer<JsonWriter> writing) {
            byte[] json = JsonWriter.write(writing, (out, each) -> each.accept(out));
            return content("application/json", Blob.of(json), false);
        }

        /**
         * Gives it a form as its body.
         *
         * @param form the form
         * @return this builder
         */
        public Builder form(Form form) {
            return content("application/x-www-form-urlencoded", Blob.of(form.urlEncoded()), false);
        }

        /**
         * Gives it a form as its body, in parts.
         *
         * @param form the form
         * @return this builder
         */
        public Builder multipart(Form form) {
            String boundary = form.boundary();
            return content(
                    "multipart/form-data; boundary=" + boundary,
                    form.isStreamed() ? form.streamed(boundary) : Blob.of(form.multipart(boundary)),
                    form.isStreamed());
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

package io.github.msync4j.internal.transport;

import io.github.msync4j.spec.Blob;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** REST requests, over the same proxy and TLS setting as the links. Used on the loop's thread only. */
public interface Http {
    /**
     * Sends a request. The answer is bounded in size, unless it is handed on, and not in time: whoever asks sets a timer,
     * and takes the request back.
     *
     * @param answered hears, once, of the answer or of the failure
     * @return takes the request back: its connection is closed, and nothing is heard of it any more; what is being
     *     handed on fails
     */
    Runnable send(Request request, BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered);

    /**
     * A request; without a body, its content type says what it would be.
     *
     * @param headers those of this request only
     * @param body what is sent
     * @param handingOn how a successful answer is handed on; empty if it is gathered
     */
    record Request(
            String method,
            URI uri,
            Optional<String> bearer,
            Map<String, String> headers,
            String contentType,
            Blob body,
            Optional<HandingOn> handingOn) {
        /** A request whose answer is gathered. */
        public Request(String method, URI uri, Optional<String> bearer, String contentType, byte[] body) {
            this(method, uri, bearer, Map.of(), contentType, Blob.of(body), Optional.empty());
        }

        /** A request with JSON as its body; empty for none. */
        public Request(String method, URI uri, Optional<String> bearer, byte[] body) {
            this(method, uri, bearer, "application/json", body);
        }

        @Override
        public String toString() {
            return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        }
    }

    /**
     * How the body of an answer with status 200 is handed on, as it comes; and with status 206, where a range was asked for.
     *
     * @param patience how long a subscriber, and then each byte, may be waited for
     * @param ended runs when the body is over, one way or the other
     */
    record HandingOn(Duration patience, Runnable ended) {}

    /**
     * An answer.
     *
     * @param body what was gathered
     * @param arriving what is being handed on
     * @param headers of what is being handed on, by their names in small letters: {@code etag} and {@code content-range}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, byte[] body, Optional<Blob> arriving, Map<String, String> headers) {
        /** One that was gathered. */
        public Answer(int status, byte[] body) {
            this(status, body, Optional.empty());
        }

        /** One of which nothing else matters. */
        public Answer(int status, byte[] body, Optional<Blob> arriving) {
            this(status, body, arriving, Map.of());
        }

        @Override
        public String toString() {
            return "HTTP " + status + ", " + body.length + " bytes";
        }
    }
}

package io.github.msync4j.internal.transport;

import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** REST requests, over the same proxy and TLS setting as the links. Used on the loop's thread only. */
public interface Http {
    /**
     * Sends a request. The answer is bounded in size, not in time: whoever asks sets a timer, and takes the request back.
     *
     * @param answered hears, once, of the answer or of the failure
     * @return takes the request back: its connection is closed, and nothing is heard of it any more
     */
    Runnable send(Request request, BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered);

    /** A request; without a body, its content type says what it would be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(String method, URI uri, Optional<String> bearer, String contentType, byte[] body) {
        /** A request with JSON as its body; empty for none. */
        public Request(String method, URI uri, Optional<String> bearer, byte[] body) {
            this(method, uri, bearer, "application/json", body);
        }

        @Override
        public String toString() {
            return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        }
    }

    /** An answer. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, byte[] body) {
        @Override
        public String toString() {
            return "HTTP " + status + ", " + body.length + " bytes";
        }
    }
}

package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.Blob;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A REST operation, as the spec tells of it.
 *
 * @param id its id, such as {@code auth.token}
 * @param method the HTTP method
 * @param authorization who may call it
 * @param idempotent whether calling it twice is the same as calling it once
 * @param failures what answers mean that are no success, the first one that fits
 * @param encoding writes a request
 * @param decoding reads the body of an answer
 * @param <C> the error codes
 * @param <Q> the type of its requests
 * @param <A> the type of its answers
 */
public record Operation<C, Q, A>(
        String id,
        String method,
        Authorization authorization,
        boolean idempotent,
        List<Failure<C>> failures,
        BiFunction<Q, Ambient, RestRequest> encoding,
        Decoding<A> decoding) {
    /**
     * An operation whose answers are read as a whole.
     *
     * @param id its id
     * @param method the HTTP method
     * @param authorization who may call it
     * @param idempotent whether calling it twice is the same as calling it once
     * @param failures what answers mean that are no success
     * @param encoding writes a request
     * @param reading reads the body of an answer; throws JsonException if it does not fit
     */
    public Operation(
            String id,
            String method,
            Authorization authorization,
            boolean idempotent,
            List<Failure<C>> failures,
            BiFunction<Q, Ambient, RestRequest> encoding,
            Function<byte[], A> reading) {
        this(id, method, authorization, idempotent, failures, encoding, new Decoding.Whole<>(reading));
    }

    /**
     * Writes a request.
     *
     * @param request the request
     * @param ambient what the client puts in
     * @return the request as it travels
     * @throws IllegalArgumentException if it cannot be written: a part of its path is empty, a text is no JSON
     */
    public RestRequest request(Q request, Ambient ambient) {
        return encoding.apply(request, ambient);
    }

    /**
     * Reads an answer.
     *
     * @param body its body
     * @return the answer
     * @throws io.github.msync4j.spec.json.JsonException if it does not fit
     */
    public A answer(byte[] body) {
        if (decoding instanceof Decoding.Whole<A> whole) {
            return whole.reading().apply(body);
        }
        return ((Decoding.Streamed<A>) decoding).reading().apply(Blob.of(body));
    }

    /**
     * Tells what a refusal means.
     *
     * @param refusal the refusal
     * @return the error code
     */
    public C code(Refusal refusal) {
        return failures.stream()
                .filter(failure -> failure.fits(refusal))
                .map(Failure::code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the spec's last failure fits all"));
    }
}

package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.Blob;
import java.util.function.Function;

/**
 * How the body of an answer becomes the answer.
 *
 * @param <A> the type of the answers
 */
public sealed interface Decoding<A> {
    /**
     * Of a body that is there as a whole.
     *
     * @param reading reads it; throws JsonException if it does not fit
     * @param <A> the type of the answers
     */
    record Whole<A>(Function<byte[], A> reading) implements Decoding<A> {}

    /**
     * Of a body that is handed on as it comes.
     *
     * @param reading makes an answer of it
     * @param <A> the type of the answers
     */
    record Streamed<A>(Function<Blob, A> reading) implements Decoding<A> {}
}

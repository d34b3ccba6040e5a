// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest.internal;

import com.acme.rest.OrderError;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.rest.Failure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What the answers of REST services mean.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
public final class RestFailures {
    /**
     * What answers mean, whatever the operation: the first one that fits.
     */
    public static final List<Failure<OrderError>> ALL = List.of(
            Failure.of("404", OrderError.SOLD_OUT).withError("sold_out"),
            Failure.of("429", OrderError.BUSY).withNumber(7),
            Failure.of("5xx", OrderError.BUSY),
            Failure.of("*", OrderError.FAILED));

    private RestFailures() {
    }

    /**
     * What answers to an operation mean.
     *
     * @param own what they mean to this operation only
     * @return that, and then what they mean to all
     */
    public static List<Failure<OrderError>> after(List<Failure<OrderError>> own) {
        return Stream.concat(own.stream(), ALL.stream()).toList();
    }
}

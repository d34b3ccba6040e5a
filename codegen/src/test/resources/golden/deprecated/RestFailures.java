// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated.internal;

import com.acme.deprecated.DoorError;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.rest.Failure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * What the answers of REST services mean.
 */
@GeneratedFrom("golden/deprecated/deprecated.proto")
@SuppressWarnings("deprecation")
@NullMarked
public final class RestFailures {
    /**
     * What answers mean, whatever the operation: the first one that fits.
     */
    public static final List<Failure<DoorError>> ALL = List.of(
            Failure.of("423", DoorError.LOCKED),
            Failure.of("*", DoorError.FAILED));

    private RestFailures() {
    }

    /**
     * What answers to an operation mean.
     *
     * @param own what they mean to this operation only
     * @return that, and then what they mean to all
     */
    public static List<Failure<DoorError>> after(List<Failure<DoorError>> own) {
        return Stream.concat(own.stream(), ALL.stream()).toList();
    }
}

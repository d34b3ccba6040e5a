package io.github.msync4j.codegen.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call: an rpc of a service that is not a group of events.
 *
 * @param name its full name, the service's included
 * @param file the file it stands in
 * @param request the full name of what is sent
 * @param response the full name of what is answered
 * @param requestStream whether many are sent
 * @param responseStream whether many are answered
 * @param deprecated whether it is deprecated
 * @param rest what REST makes of it; none if it is no REST operation
 * @param failures what answers to it mean, the first one that fits: its own, then its service's, then those of the service
 *     that this one names; before what its error codes say of all
 */
public record OperationEntry(
        String name,
        String file,
        String request,
        String response,
        boolean requestStream,
        boolean responseStream,
        boolean deprecated,
        @Nullable RestEntry rest,
        List<FailureEntry> failures) {
    /** Makes the list immutable; its order matters. */
    public OperationEntry {
        failures = List.copyOf(failures);
    }
}

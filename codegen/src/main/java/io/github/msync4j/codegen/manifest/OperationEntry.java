package io.github.msync4j.codegen.manifest;

/**
 * A call: an rpc of a service that is not a group of events. What REST makes of one belongs here.
 *
 * @param name its full name, the service's included
 * @param file the file it stands in
 * @param request the full name of what is sent
 * @param response the full name of what is answered
 * @param requestStream whether many are sent
 * @param responseStream whether many are answered
 * @param deprecated whether it is deprecated
 */
public record OperationEntry(
        String name,
        String file,
        String request,
        String response,
        boolean requestStream,
        boolean responseStream,
        boolean deprecated) {}

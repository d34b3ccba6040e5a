package io.github.msync4j.codegen.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What REST makes of a call.
 *
 * @param id its id
 * @param method the HTTP method
 * @param path its path, behind the service's prefix
 * @param ambient the variables of its path that the client fills in, by name
 * @param body what its body is: empty for none, {@code *} for all that is nowhere else, or a field
 * @param encoding the constant of how the body is written
 * @param headers fixed headers, by name
 * @param query fixed parameters of the query, by name
 * @param members fixed members of the body, by name
 * @param result where in the answer the response lies; empty for the whole of it
 * @param authorization the constant of who may make it
 * @param idempotent whether making it twice is the same as making it once
 * @param paging how to get to the next page; none if it has no pages
 * @param needsNothing whether its method can be called without a request
 * @param errors the full name of its table of error codes
 */
public record RestEntry(
        String id,
        String method,
        String path,
        List<String> ambient,
        String body,
        String encoding,
        List<ParameterEntry> headers,
        List<ParameterEntry> query,
        List<ParameterEntry> members,
        String result,
        String authorization,
        boolean idempotent,
        @Nullable PagingEntry paging,
        boolean needsNothing,
        String errors) {
    /** Sorts the lists and makes them immutable. */
    public RestEntry {
        ambient = Manifest.sorted(ambient, name -> name);
        headers = Manifest.sorted(headers, ParameterEntry::name);
        query = Manifest.sorted(query, ParameterEntry::name);
        members = Manifest.sorted(members, ParameterEntry::name);
    }
}

package io.github.msync4j.codegen.model;

import java.util.List;

/**
 * A group of REST operations.
 *
 * @param protoName its full name in the spec
 * @param api its interface: its name in the spec, in the file's package
 * @param prefix what stands before each path
 * @param ambient the variables that the client fills in
 * @param errors the full name of its table of error codes, or empty
 * @param failures what answers mean to each of its operations
 * @param failuresOf the full name of the service whose failures count after these, or empty
 * @param operations its operations, in the order of the spec
 * @param comment its comment
 * @param place where it stands
 */
public record RestService(
        String protoName,
        JavaName api,
        String prefix,
        List<String> ambient,
        String errors,
        List<RestFailure> failures,
        String failuresOf,
        List<RestOperation> operations,
        Comment comment,
        Place place) {
    /** What the failures of all operations are called as a Java constant, beside those of the operations. */
    public static final String FAILURES = "FAILURES";

    /** Makes the lists immutable. */
    public RestService {
        ambient = List.copyOf(ambient);
        failures = List.copyOf(failures);
        operations = List.copyOf(operations);
    }

    /** {@return the class that makes the calls, beside the interface} */
    public JavaName calls() {
        return api.beside(api.simple().replaceFirst("Api$", "") + "Calls");
    }

    /**
     * Completes a path.
     *
     * @param operation an operation of this service
     * @return its path, behind the prefix
     */
    public PathTemplate path(RestOperation operation) {
        return PathTemplate.of(prefix + operation.path());
    }
}

package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.codegen.manifest.FailureEntry;
import io.github.msync4j.codegen.manifest.PagingEntry;
import io.github.msync4j.codegen.manifest.ParameterEntry;
import io.github.msync4j.codegen.manifest.RestEntry;
import io.github.msync4j.codegen.model.RestFailure;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.read.RestReader;
import java.util.List;

/** Reads what REST makes of calls, whether or not they keep to the rules. */
final class RestEntries {
    private RestEntries() {}

    /** The calls of a service, in its order. */
    static List<RestEntry> of(ServiceDescriptor descriptor) {
        RestService service = RestReader.of(descriptor);
        return service.operations().stream()
                .map(operation -> of(operation, service))
                .toList();
    }

    private static RestEntry of(RestOperation operation, RestService service) {
        RestOperation.Call call = operation.call();
        var path = service.path(operation);
        return new RestEntry(
                call.id(),
                String.join(" ", operation.methods()),
                path.text(),
                path.variables().stream().filter(service.ambient()::contains).toList(),
                operation.body(),
                call.encoding().name(),
                parameters(call.headers()),
                parameters(call.query()),
                parameters(call.body()),
                call.result().text(),
                call.authorization().name(),
                call.idempotent().orElse(operation.methods().equals(List.of("GET"))),
                call.paging().map(RestEntries::paging).orElse(null),
                operation.needsNothing(),
                service.errors());
    }

    static List<FailureEntry> failures(List<RestFailure> failures) {
        return failures.stream()
                .map(failure -> new FailureEntry(
                        failure.status(),
                        failure.number().isPresent() ? failure.number().getAsInt() : null,
                        failure.error(),
                        failure.description(),
                        failure.descriptionContains(),
                        failure.code()))
                .toList();
    }

    private static List<ParameterEntry> parameters(List<RestOperation.Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> new ParameterEntry(parameter.name(), parameter.value(), parameter.raw()))
                .toList();
    }

    private static PagingEntry paging(RestOperation.Paging paging) {
        return new PagingEntry(paging.cursor(), paging.next(), paging.page(), paging.items(), paging.last());
    }
}

package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a request its fields go: each to one place.
 *
 * @param path fields that are variables of the path
 * @param headers fields that are headers
 * @param query fields that are parameters of the query
 * @param body fields that are members of the body
 * @param whole the field that is the body itself
 */
public record Placement(
        List<Field> path, List<Field> headers, List<Field> query, List<Field> body, Optional<Field> whole) {
    /**
     * Places the fields of a request.
     *
     * @param service the service
     * @param operation its operation
     * @param request the operation's request
     * @return where they go
     */
    public static Placement of(RestService service, RestOperation operation, Message request) {
        Set<String> variables = Set.copyOf(service.path(operation).variables());
        List<Field> path = request.fields().stream()
                .filter(field -> variables.contains(field.protoName()))
                .filter(field -> !service.ambient().contains(field.protoName()))
                .toList();
        List<Field> headers = request.fields().stream()
                .filter(field -> field.json().header() && !path.contains(field))
                .toList();
        List<Field> rest = request.fields().stream()
                .filter(field -> !path.contains(field) && !headers.contains(field))
                .toList();
        Optional<Field> whole = rest.stream()
                .filter(field -> field.protoName().equals(operation.body()))
                .findFirst();
        List<Field> body = operation.body().equals("*")
                ? rest.stream().filter(field -> !field.json().query()).toList()
                : List.of();
        List<Field> query = rest.stream()
                .filter(field -> !body.contains(field))
                .filter(field -> !whole.equals(Optional.of(field)))
                .toList();
        return new Placement(path, headers, query, body, whole);
    }
}

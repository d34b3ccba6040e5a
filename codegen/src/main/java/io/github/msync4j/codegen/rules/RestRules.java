package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Spec;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Rules for a group of REST operations. */
final class RestRules {
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private final RestService service;
    private final Spec spec;
    private final Problems problems;

    private RestRules(RestService service, Spec spec, Problems problems) {
        this.service = service;
        this.spec = spec;
        this.problems = problems;
    }

    static void check(RestService service, Spec spec, Problems problems) {
        new RestRules(service, spec, problems).check();
    }

    private void check() {
        String name = service.api().simple();
        if (!name.endsWith("Api")) {
            problems.add(Rule.REST_NAME, service.place(), "Service %s does not end in \"Api\"".formatted(name));
        }
        if (service.operations().isEmpty()) {
            problems.add(Rule.REST_EMPTY, service.place(), "Service %s has no rpc".formatted(name));
        }
        Optional<ErrorTable> errors = spec.errorTable(service.errors());
        if (errors.filter(table -> !table.restFailures().isEmpty()).isEmpty()) {
            problems.add(
                    Rule.REST_ERRORS,
                    service.place(),
                    "Service %s has the errors \"%s\"".formatted(name, service.errors()));
        }
        errors.ifPresent(table -> FailureRules.check(service.failures(), table, name, service.place(), problems));
        checkFailuresOf();
        checkNames();
        for (RestOperation operation : service.operations()) {
            check(operation);
            errors.ifPresent(table -> FailureRules.check(
                    operation.call().failures(), table, name(operation), operation.place(), problems));
        }
    }

    private void checkFailuresOf() {
        boolean isShared = spec.service(service.failuresOf())
                .filter(other -> !other.protoName().equals(service.protoName()))
                .filter(other -> other.failuresOf().isEmpty() && other.errors().equals(service.errors()))
                .isPresent();
        if (!service.failuresOf().isEmpty() && !isShared) {
            problems.add(
                    Rule.FAILURES_OF,
                    service.place(),
                    "Service %s counts the failures of \"%s\""
                            .formatted(service.api().simple(), service.failuresOf()));
        }
    }

    private void checkNames() {
        Set<String> taken = new HashSet<>();
        for (RestOperation operation : service.operations()) {
            boolean isOwn = JavaNames.isType(operation.protoName())
                    && JavaNames.isMethod(operation.javaName())
                    && !operation.constant().equals(RestService.FAILURES)
                    && taken.add(operation.javaName())
                    && operation.pagesName().map(taken::add).orElse(true);
            if (!isOwn) {
                problems.add(
                        Rule.REST_OPERATION_NAME,
                        operation.place(),
                        "%s would become %s()".formatted(name(operation), operation.javaName()));
            }
        }
    }

    private void check(RestOperation operation) {
        String name = name(operation);
        boolean isBound = operation.methods().size() == 1 && METHODS.contains(operation.method());
        if (!isBound) {
            problems.add(
                    Rule.REST_METHOD, operation.place(), "%s has the methods %s".formatted(name, operation.methods()));
        }
        if (operation.call().authorization() == RestOperation.Authorization.UNKNOWN) {
            problems.add(Rule.REST_CALL, operation.place(), "%s says nothing of authorization".formatted(name));
        }
        if (operation.streams()) {
            problems.add(Rule.REST_STREAM, operation.place(), "%s is a stream".formatted(name));
        }
        checkId(operation);
        boolean isPath = service.path(operation).isPath();
        if (isBound && !isPath) {
            problems.add(
                    Rule.REST_PATH,
                    operation.place(),
                    "%s has the path \"%s\""
                            .formatted(name, service.path(operation).text()));
        }
        if (isBound && operation.method().equals("GET") && !operation.isIdempotent()) {
            problems.add(Rule.REST_IDEMPOTENT, operation.place(), "%s is a GET".formatted(name));
        }
        if (!operation.call().result().isPath()) {
            problems.add(
                    Rule.REST_RESULT,
                    operation.place(),
                    "%s has its result at \"%s\""
                            .formatted(name, operation.call().result().text()));
        }
        Optional<Message> request = value(operation, operation.request());
        Optional<Message> response =
                operation.answersBlob() ? Optional.empty() : value(operation, operation.response());
        if (operation.answersBlob() && !isWhole(operation)) {
            problems.add(Rule.REST_CONTENT, operation.place(), "%s has a part of what is no JSON".formatted(name));
        }
        if (isBound && isPath) {
            request.ifPresent(message -> RequestRules.check(service, operation, message, problems));
        }
        if (request.isPresent() && response.isPresent()) {
            PagingRules.check(name, operation, request.get(), response.get(), problems);
        }
    }

    /** Whether nothing is said of what lies within the answers. */
    private static boolean isWhole(RestOperation operation) {
        return operation.call().result().steps().isEmpty()
                && operation.call().paging().isEmpty();
    }

    private void checkId(RestOperation operation) {
        String id = operation.call().id();
        RestOperation first = spec.operation(id).orElseThrow();
        if (!id.matches("[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*")) {
            problems.add(Rule.REST_ID, operation.place(), "%s has the id \"%s\"".formatted(name(operation), id));
        } else if (!first.equals(operation)) {
            problems.add(
                    Rule.REST_ID,
                    operation.place(),
                    "%s has the id \"%s\", as the operation at %s has".formatted(name(operation), id, first.place()));
        }
    }

    /** A request or response, if it is a value type that is generated beside the service. */
    private Optional<Message> value(RestOperation operation, JavaName type) {
        Optional<Message> value = spec.message(type)
                .filter(message -> !message.isUnion())
                .filter(message ->
                        message.name().javaPackage().equals(service.api().javaPackage()));
        if (value.isEmpty()) {
            problems.add(Rule.REST_MESSAGE, operation.place(), "%s needs %s".formatted(name(operation), type));
        }
        return value;
    }

    private String name(RestOperation operation) {
        return service.api().simple() + "." + operation.protoName();
    }
}

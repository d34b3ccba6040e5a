package io.github.msync4j.codegen.spec;

import io.github.msync4j.codegen.model.Comment;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.LogGroup;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestFailure;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Spec;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which Java files touch something deprecated that stands in another file, so that the compiler would warn. It does not within
 * what is deprecated itself.
 */
record Deprecations(Spec spec) {
    boolean inValue(Message message) {
        return !message.comment().deprecated()
                && (message.fields().stream().anyMatch(Deprecations::isTypeDeprecated)
                        || spec.unionsOf(message.name()).stream()
                                .anyMatch(union -> union.comment().deprecated())
                        || spec.groupsOf(message.name()).stream()
                                .anyMatch(group -> isDispatchDeprecated(group, message)));
    }

    private static boolean isDispatchDeprecated(EventGroup group, Message message) {
        return group.comment().deprecated()
                || group.events().stream()
                        .filter(event -> event.value().equals(message.name()))
                        .anyMatch(event -> event.comment().deprecated());
    }

    boolean inUnion(Message union) {
        return !union.comment().deprecated() && union.fields().stream().anyMatch(Deprecations::isTypeDeprecated);
    }

    boolean inEvent(EventGroup group) {
        return !group.comment().deprecated() && group.events().stream().anyMatch(event -> isDeprecated(event.value()));
    }

    boolean inHandler(EventGroup group) {
        return !group.comment().deprecated()
                && group.events().stream()
                        .filter(event -> !event.comment().deprecated())
                        .anyMatch(event -> isDeprecated(event.value()));
    }

    /** It names the interface of events, and each value in public. */
    boolean inMessages(EventGroup group) {
        return group.comment().deprecated() || group.events().stream().anyMatch(event -> isDeprecated(event.value()));
    }

    boolean inLog(LogGroup log) {
        return !log.comment().deprecated()
                && log.events().stream()
                        .filter(event -> !event.comment().deprecated())
                        .anyMatch(event -> event.fields().stream().anyMatch(Deprecations::isTypeDeprecated));
    }

    boolean inErrorNumber(ErrorTable table) {
        return table.codes().comment().deprecated();
    }

    boolean inFailures(ErrorTable table) {
        return areDeprecated(table.restFailures(), table);
    }

    boolean inApi(RestService service) {
        return !service.comment().deprecated()
                && service.operations().stream()
                        .filter(operation -> !operation.comment().deprecated())
                        .anyMatch(this::areTypesDeprecated);
    }

    boolean inCalls(RestService service, ErrorTable errors) {
        Stream<RestFailure> own = service.operations().stream().flatMap(each -> each.call().failures().stream());
        return service.comment().deprecated()
                || service.operations().stream().anyMatch(this::isCallDeprecated)
                || areDeprecated(
                        Stream.concat(spec.failures(service).stream(), own).toList(), errors);
    }

    private boolean isCallDeprecated(RestOperation operation) {
        return operation.comment().deprecated()
                || areTypesDeprecated(operation)
                || hasDeprecatedField(operation.request(), field -> true)
                || operation
                        .call()
                        .paging()
                        .filter(paging -> hasDeprecatedField(
                                operation.response(), List.of(paging.next(), paging.items(), paging.last())::contains))
                        .isPresent();
    }

    boolean inJson(Message message) {
        return message.comment().deprecated()
                || message.fields().stream()
                        .anyMatch(field -> field.comment().deprecated() || isNameDeprecated(message, field));
    }

    /** Names in JSON are the values of an enum, one by one. */
    private boolean isNameDeprecated(Message message, Field field) {
        return message.isName(field)
                && spec.enumeration(field).filter(this::inJson).isPresent();
    }

    boolean inJson(Enumeration type) {
        return comments(type).anyMatch(Comment::deprecated);
    }

    private boolean areTypesDeprecated(RestOperation operation) {
        return isDeprecated(operation.request()) || isDeprecated(operation.response());
    }

    private boolean hasDeprecatedField(JavaName message, Predicate<String> isUsed) {
        return spec.message(message).stream()
                .flatMap(each -> each.fields().stream())
                .filter(field -> isUsed.test(field.protoName()))
                .anyMatch(field -> field.comment().deprecated());
    }

    private static boolean areDeprecated(List<RestFailure> failures, ErrorTable table) {
        return table.codes().comment().deprecated()
                || table.codes().values().stream()
                        .filter(value -> value.comment().deprecated())
                        .anyMatch(value -> failures.stream()
                                .anyMatch(failure -> failure.code().equals(value.protoName())));
    }

    private boolean isDeprecated(JavaName message) {
        return spec.message(message).filter(each -> each.comment().deprecated()).isPresent();
    }

    private static boolean isTypeDeprecated(Field field) {
        if (field.type() instanceof FieldType.EnumType type) {
            return type.deprecated();
        }
        return field.type() instanceof FieldType.MessageType type && type.deprecated();
    }

    private static Stream<Comment> comments(Enumeration type) {
        return Stream.concat(Stream.of(type.comment()), type.values().stream().map(Enumeration.Value::comment));
    }
}

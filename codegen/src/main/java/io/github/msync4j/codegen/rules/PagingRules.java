package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestOperation.Paging;
import io.github.msync4j.codegen.model.Shape;
import java.util.function.Predicate;

/** Rules for answers that come in pages. */
final class PagingRules {
    private PagingRules() {}

    static void check(String name, RestOperation operation, Message request, Message response, Problems problems) {
        operation
                .call()
                .paging()
                .filter(paging -> !leadsOn(paging, request, response))
                .ifPresent(paging -> problems.add(
                        Rule.REST_PAGING, operation.place(), "%s has pages without a way".formatted(name)));
    }

    private static boolean leadsOn(Paging paging, Message request, Message response) {
        if (!paging.last().isEmpty() && !has(response, paging.last(), PagingRules::isFlag)) {
            return false;
        }
        return paging.hasCursor()
                ? paging.page().isEmpty()
                        && paging.items().isEmpty()
                        && has(request, paging.cursor(), PagingRules::isText)
                        && has(response, paging.next(), PagingRules::isText)
                : paging.next().isEmpty()
                        && has(request, paging.page(), PagingRules::isNumber)
                        && has(response, paging.items(), field -> field.shape() == Shape.LIST);
    }

    private static boolean has(Message message, String protoName, Predicate<Field> kind) {
        return message.fields().stream()
                .filter(field -> field.protoName().equals(protoName))
                .anyMatch(kind);
    }

    private static boolean isText(Field field) {
        return field.type() == FieldType.Scalar.STRING
                && (field.shape() == Shape.PLAIN || field.shape() == Shape.OPTIONAL);
    }

    private static boolean isFlag(Field field) {
        return field.type() == FieldType.Scalar.BOOL && field.shape() == Shape.PLAIN;
    }

    private static boolean isNumber(Field field) {
        return field.type() == FieldType.Scalar.INT && field.shape() == Shape.PLAIN;
    }
}

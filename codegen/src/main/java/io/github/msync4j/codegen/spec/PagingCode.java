package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.CodeBlock;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.Shape;
import java.util.Optional;

/** How the request for the next page is made of a request {@code asked} and its {@code page}. */
record PagingCode(RestOperation operation, Message request, Message response) {
    CodeBlock following() {
        var paging = operation.call().paging().orElseThrow();
        CodeBlock next = paging.hasCursor()
                ? byCursor(field(request, paging.cursor()), field(response, paging.next()))
                : byNumber(field(request, paging.page()));
        if (paging.hasCursor() && paging.last().isEmpty()) {
            return next;
        }
        CodeBlock isLast = paging.last().isEmpty()
                ? CodeBlock.of(
                        "page.$N().isEmpty()", field(response, paging.items()).name())
                : CodeBlock.of("page.$N()", field(response, paging.last()).name());
        return CodeBlock.of("$L$>$>\n? $T.empty()\n: $L$<$<", isLast, Optional.class, next);
    }

    private static CodeBlock byCursor(Field cursor, Field next) {
        CodeBlock there = next.shape() == Shape.OPTIONAL
                ? CodeBlock.of("page.$N()", next.name())
                : CodeBlock.of("$T.of(page.$N())", Optional.class, next.name());
        return CodeBlock.of(
                "$L.filter(next -> !next.isEmpty()).map(next -> asked.toBuilder().$N(next).build())",
                there,
                cursor.name());
    }

    private static CodeBlock byNumber(Field number) {
        return CodeBlock.of(
                "$T.of(asked.toBuilder().$N(asked.$N() + 1).build())", Optional.class, number.name(), number.name());
    }

    private static Field field(Message message, String protoName) {
        return message.fields().stream()
                .filter(field -> field.protoName().equals(protoName))
                .findFirst()
                .orElseThrow();
    }
}

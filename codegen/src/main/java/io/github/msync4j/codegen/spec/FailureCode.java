package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.RestFailure;
import java.util.List;

/** What answers mean, in Java. */
record FailureCode(ErrorTable table) {
    ClassName code() {
        return Types.of(table.codes().name());
    }

    /** The type of a list of failures. */
    TypeName listType() {
        return ParameterizedTypeName.get(ClassName.get(List.class), ParameterizedTypeName.get(Types.FAILURE, code()));
    }

    /** A list of failures, one a line. */
    CodeBlock list(List<RestFailure> failures) {
        return CodeBlock.of(
                "$T.of($>$>\n$L$<$<)",
                List.class,
                failures.stream().map(this::failure).collect(CodeBlock.joining(",\n")));
    }

    private CodeBlock failure(RestFailure failure) {
        var code = CodeBlock.builder().add("$T.of($S, $T.$N)", Types.FAILURE, failure.status(), code(), name(failure));
        failure.number().ifPresent(number -> code.add(".withNumber($L)", number));
        if (!failure.error().isEmpty()) {
            code.add(".withError($S)", failure.error());
        }
        if (!failure.description().isEmpty()) {
            code.add(".withDescription($S)", failure.description());
        }
        if (!failure.descriptionContains().isEmpty()) {
            code.add(".withDescriptionContaining($S)", failure.descriptionContains());
        }
        return code.build();
    }

    /** The constant of a failure's code. */
    private String name(RestFailure failure) {
        return table.codes().values().stream()
                .filter(value -> value.protoName().equals(failure.code()))
                .map(Enumeration.Value::name)
                .findFirst()
                .orElseThrow();
    }

    /** The codes of failures in Javadoc, each once. */
    CodeBlock links(List<RestFailure> failures) {
        return failures.stream()
                .map(this::name)
                .distinct()
                .map(name -> CodeBlock.of("{@link $T#$N}", code(), name))
                .collect(CodeBlock.joining(",\n"));
    }
}

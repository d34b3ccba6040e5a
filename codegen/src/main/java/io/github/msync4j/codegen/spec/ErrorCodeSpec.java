package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.ErrorDetail;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The enum of error codes, with look-ups by the numbers of either family. */
final class ErrorCodeSpec implements JavaSpec {
    private static final TypeName NAME = ParameterizedTypeName.get(Optional.class, String.class);
    private static final ErrorDetail UNKNOWN = new ErrorDetail(
            OptionalInt.empty(),
            false,
            "",
            OptionalInt.empty(),
            false,
            "",
            "UNKNOWN",
            "UNKNOWN",
            false,
            "Unknown error.",
            "未知错误。");

    private final Enumeration codes;
    private final ClassName self;
    private final List<Property<ErrorDetail>> properties;
    private final String source;

    ErrorCodeSpec(ErrorTable table, String source) {
        this.codes = table.codes();
        this.self = Types.of(codes.name());
        this.source = source;
        ClassName category = Types.of(table.categories().name());
        ClassName retry = Types.of(table.retries().name());
        this.properties = List.of(
                new Property<>(
                        "category",
                        category,
                        error -> CodeBlock.of("$T.$N", category, error.category()),
                        "What kind of failure it is.",
                        "the category"),
                new Property<>(
                        "retry",
                        retry,
                        error -> CodeBlock.of("$T.$N", retry, error.retry()),
                        "Whether and when the same call may be tried again.",
                        "the retry rule"),
                new Property<>(
                        "endsSession",
                        TypeName.BOOLEAN,
                        error -> CodeBlock.of("$L", error.endsSession()),
                        "Whether the session is over, so that a new login is needed.",
                        "whether the session is over"),
                new Property<>(
                        "webNumber",
                        ClassName.get(OptionalInt.class),
                        error -> number(error.web()),
                        "Its number in the family of the web SDK.",
                        "the number; empty if it has none there"),
                new Property<>(
                        "webName",
                        NAME,
                        error -> name(error.webName()),
                        "Its name in the family of the web SDK.",
                        "the name; empty if it has none there"),
                new Property<>(
                        "nativeNumber",
                        ClassName.get(OptionalInt.class),
                        error -> number(error.nativeNumber()),
                        "Its number in the family of the native SDKs.",
                        "the number; empty if it has none there"),
                new Property<>(
                        "nativeName",
                        NAME,
                        error -> name(error.nativeName()),
                        "Its name in the family of the native SDKs.",
                        "the name; empty if it has none there"),
                new Property<>(
                        "english",
                        ClassName.get(String.class),
                        error -> CodeBlock.of("$S", error.english()),
                        "What happened, in English, in one line.",
                        "the English text"),
                new Property<>(
                        "chinese",
                        ClassName.get(String.class),
                        error -> CodeBlock.of("$S", error.chinese()),
                        "What happened, in Chinese, in one line.",
                        "the Chinese text"));
    }

    @Override
    public JavaName name() {
        return codes.name();
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(Types.deprecated(codes.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of(codes.comment(), self.simpleName()).code());
        for (Enumeration.Value value : codes.values()) {
            ErrorDetail error = value.error().orElse(UNKNOWN);
            CodeBlock arguments = Property.arguments(properties, error, ",\n");
            type.addEnumConstant(
                    value.name(),
                    TypeSpec.anonymousClassBuilder(CodeBlock.of("$>$>\n$L$<$<", arguments))
                            .addAnnotations(Types.deprecated(value.comment()))
                            .addJavadoc(
                                    Javadoc.of(value.comment(), value.name()).code())
                            .build());
        }
        Property.add(properties, type);
        return type.addMethod(
                        lookUp("ofWeb", "web SDK", error -> error.webShared() ? OptionalInt.empty() : error.web()))
                .addMethod(lookUp(
                        "ofNative",
                        "native SDKs",
                        error -> error.nativeShared() ? OptionalInt.empty() : error.nativeNumber()))
                .build();
    }

    private MethodSpec lookUp(String name, String family, Function<ErrorDetail, OptionalInt> number) {
        String first = codes.values().get(0).name();
        var code = CodeBlock.builder().add("return switch (number) {\n").indent();
        for (Enumeration.Value value : codes.values()) {
            value.error()
                    .map(number)
                    .ifPresent(owned -> owned.ifPresent(n -> code.add("case $L -> $N;\n", n, value.name())));
        }
        code.add("default -> $N;\n", first).unindent().add("};\n");
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("Finds the code that a number means in the family of the " + family + ".")
                        .param("number", "the number")
                        .returns("the code; {@link #$L} if there is none", first)
                        .code())
                .addParameter(TypeName.INT, "number")
                .returns(self)
                .addCode(code.build())
                .build();
    }

    private static CodeBlock number(OptionalInt number) {
        return number.isPresent()
                ? CodeBlock.of("$T.of($L)", OptionalInt.class, number.getAsInt())
                : CodeBlock.of("$T.empty()", OptionalInt.class);
    }

    private static CodeBlock name(String name) {
        return name.isEmpty()
                ? CodeBlock.of("$T.empty()", Optional.class)
                : CodeBlock.of("$T.of($S)", Optional.class, name);
    }
}

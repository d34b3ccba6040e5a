package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Shape;
import java.util.List;
import java.util.Objects;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** The builder within a value type. */
record BuilderSpec(ClassName value, List<FieldCode> fields, String source) {
    ClassName name() {
        return value.nestedClass("Builder");
    }

    TypeSpec type() {
        var type = TypeSpec.classBuilder(name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of("The builder of {@link $T}.", value).code());
        fields.forEach(field -> type.addField(kept(field)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (FieldCode field : fields) {
            switch (field.field().shape()) {
                case PLAIN, REQUIRED, OPTIONAL -> type.addMethod(set(field));
                case LIST -> type.addMethod(replaceAll(field, "added")).addMethod(add(field));
                case MAP -> type.addMethod(replaceAll(field, "put")).addMethod(put(field));
            }
        }
        return type.addMethod(build()).build();
    }

    private static FieldSpec kept(FieldCode field) {
        return switch (field.field().shape()) {
            case REQUIRED ->
                FieldSpec.builder(Types.nullable(field.type()), field.name(), Modifier.PRIVATE)
                        .build();
            case PLAIN, OPTIONAL, LIST, MAP ->
                FieldSpec.builder(field.type(), field.name(), Modifier.PRIVATE)
                        .initializer(field.initial())
                        .build();
        };
    }

    private MethodSpec set(FieldCode field) {
        return method(field, field.name())
                .addJavadoc(doc(field)
                        .param(field.name(), phrase(field))
                        .returns("this builder")
                        .code())
                .addParameter(field.given(), field.name())
                .addStatement("this.$N = $L", field.name(), field.kept())
                .addStatement("return this")
                .build();
    }

    /** For a list or a map, told apart by how its javadoc says that something gets in. */
    private MethodSpec replaceAll(FieldCode field, String added) {
        return method(field, field.name())
                .addJavadoc(doc(field)
                        .paragraph("Replaces what was " + added + " before.")
                        .param(field.name(), phrase(field))
                        .returns("this builder")
                        .code())
                .addParameter(field.given(), field.name())
                .addStatement("$T.requireNonNull($N, $S)", Objects.class, field.name(), field.name())
                .addStatement("$N.forEach($L)", field.name(), check(field))
                .addStatement("this.$N = $L", field.name(), field.copied())
                .addStatement("return this")
                .build();
    }

    /** Says which of them is null. */
    private static CodeBlock check(FieldCode field) {
        if (field.field().shape() == Shape.LIST) {
            return CodeBlock.of("each -> $T.requireNonNull(each, $S)", Objects.class, one(field));
        }
        return CodeBlock.builder()
                .add("(key, value) -> {\n$>")
                .add("$T.requireNonNull(key, $S);\n", Objects.class, "key")
                .add("$T.requireNonNull(value, $S);\n", Objects.class, "value")
                .add("$<}")
                .build();
    }

    private static String one(FieldCode field) {
        String singular = field.field().singular();
        return SourceVersion.isKeyword(singular) ? field.name() : singular; // "switches"
    }

    private static CodeBlock letGrow(FieldCode field) {
        return CodeBlock.builder()
                .beginControlFlow("if (!(this.$N instanceof $T))", field.name(), field.growing())
                .addStatement("this.$N = new $T<>(this.$N)", field.name(), field.growing(), field.name())
                .endControlFlow()
                .build();
    }

    private MethodSpec add(FieldCode field) {
        String one = one(field);
        CodeBlock value = field.element().isPrimitive()
                ? CodeBlock.of("$N", one)
                : CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, one, one);
        return method(field, adder(field))
                .addJavadoc(doc(field)
                        .paragraph("Adds one to them.")
                        .param(one, "the next one")
                        .returns("this builder")
                        .code())
                .addParameter(field.element(), one)
                .addCode(letGrow(field))
                .addStatement("this.$N.add($L)", field.name(), value)
                .addStatement("return this")
                .build();
    }

    private MethodSpec put(FieldCode field) {
        CodeBlock key = field.key().isPrimitive()
                ? CodeBlock.of("key")
                : CodeBlock.of("$T.requireNonNull(key, $S)", Objects.class, "key");
        CodeBlock value = field.element().isPrimitive()
                ? CodeBlock.of("value")
                : CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, "value");
        return method(field, adder(field))
                .addJavadoc(doc(field)
                        .paragraph("Puts one more among them, in place of one with the same key.")
                        .param("key", "its key")
                        .param("value", "its value")
                        .returns("this builder")
                        .code())
                .addParameter(field.key(), "key")
                .addParameter(field.element(), "value")
                .addCode(letGrow(field))
                .addStatement("this.$N.put($L, $L)", field.name(), key, value)
                .addStatement("return this")
                .build();
    }

    private MethodSpec build() {
        boolean hasRequired = fields.stream().anyMatch(field -> field.field().shape() == Shape.REQUIRED);
        var method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(value)
                .addStatement(fields.isEmpty() ? "return new $T()" : "return new $T(this)", value);
        Javadoc doc =
                Javadoc.of("Builds the value. The builder can be used on.").returns("the value");
        if (hasRequired) {
            doc.throwing(IllegalStateException.class, "if something that is required was not set");
        }
        return method.addJavadoc(doc.code()).build();
    }

    private MethodSpec.Builder method(FieldCode field, String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotations(Types.deprecated(field.field().comment()))
                .addModifiers(Modifier.PUBLIC)
                .returns(name());
    }

    private static Javadoc doc(FieldCode field) {
        return Javadoc.of(field.field().comment(), field.name()).paragraph("$L", field.boundsText());
    }

    private static CodeBlock phrase(FieldCode field) {
        return Javadoc.phrase(field.field().comment(), field.name());
    }

    private static String adder(FieldCode field) {
        return field.field().adder().orElseThrow();
    }
}

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Shape;
import javax.lang.model.element.Modifier;

/** What reads and writes a value type as JSON. */
record JsonMessageSpec(Message message, JsonUse use, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return JsonUse.codec(message.name());
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.classBuilder(Types.of(name()))
                .addModifiers(Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of("{@link $T} as JSON.").code(Types.of(message.name())))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (use.read().contains(message.name())) {
            type.addMethod(read());
        }
        if (use.written().contains(message.name())) {
            type.addMethod(write());
        }
        return type.build();
    }

    private MethodSpec read() {
        ClassName value = Types.of(message.name());
        if (message.fields().isEmpty()) {
            // nothing of it is wanted, so it may be anything
            return MethodSpec.methodBuilder("read")
                    .addModifiers(Modifier.STATIC)
                    .addParameter(Types.JSON_READER, "in")
                    .returns(value)
                    .addStatement("in.skip()")
                    .addStatement("return $T.builder().build()", value)
                    .build();
        }
        var method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.JSON_READER, "in")
                .returns(value)
                .addStatement("$T value = $T.builder()", value.nestedClass("Builder"), value)
                .addStatement("in.beginObject()");
        var members = CodeBlock.builder()
                .add("for ($T name = in.nextName(); name != null; name = in.nextName()) {\n$>", String.class)
                .add("switch (name) {\n$>");
        for (Field field : message.fields()) {
            members.add("case $S -> value.$N($L);\n", field.json().name(), field.name(), new JsonCode(field).read());
        }
        method.addCode(members.add("default -> in.skip();\n$<}\n$<}\n").build());
        boolean canLack = message.fields().stream().anyMatch(field -> field.shape() == Shape.REQUIRED);
        return method.addStatement(canLack ? "return in.built(value::build)" : "return value.build()")
                .build();
    }

    private MethodSpec write() {
        var method = MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.JSON_WRITER, "out")
                .addParameter(Types.of(message.name()), "value")
                .addStatement("out.beginObject()");
        message.fields().forEach(field -> method.addCode(new JsonCode(field).writeMember("value")));
        return method.addStatement("out.endObject()").build();
    }
}

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import javax.lang.model.element.Modifier;

/** What reads and writes an enum as a text. */
record JsonEnumSpec(Enumeration model, JsonUse use, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return JsonUse.codec(model.name());
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.classBuilder(Types.of(name()))
                .addModifiers(Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of("{@link $T} as a text.", Types.of(model.name()))
                        .code())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (use.read().contains(model.name())) {
            type.addMethod(read());
        }
        if (use.written().contains(model.name())) {
            type.addMethod(write()).addMethod(text());
        }
        return type.build();
    }

    private MethodSpec read() {
        ClassName self = Types.of(model.name());
        Enumeration.Value first = model.values().get(0);
        var code = CodeBlock.builder().add("return switch (in.string()) {\n$>");
        for (Enumeration.Value value : model.values()) {
            if (model.closed() || !value.equals(first)) {
                code.add("case $S -> $T.$N;\n", value.json(), self, value.name());
            }
        }
        if (model.closed()) {
            code.add("default -> throw in.unknown();\n");
        } else {
            code.add("default -> $T.$N;\n", self, first.name());
        }
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.JSON_READER, "in")
                .returns(self)
                .addCode(code.add("$<};\n").build())
                .build();
    }

    private MethodSpec write() {
        return MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.JSON_WRITER, "out")
                .addParameter(Types.of(model.name()), "value")
                .addStatement("out.string(text(value))")
                .build();
    }

    private MethodSpec text() {
        var code = CodeBlock.builder().add("return switch (value) {\n$>");
        model.values().forEach(value -> code.add("case $N -> $S;\n", value.name(), value.json()));
        return MethodSpec.methodBuilder("text")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.of(model.name()), "value")
                .returns(String.class)
                .addCode(code.add("$<};\n").build())
                .build();
    }
}

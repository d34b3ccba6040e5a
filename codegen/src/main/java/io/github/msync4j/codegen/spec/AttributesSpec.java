package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Message;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** What is between a value and the attributes of a custom message. */
record AttributesSpec(Message message, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return message.attributes();
    }

    @Override
    public TypeSpec type() {
        return TypeSpec.classBuilder(Types.of(name()))
                .addModifiers(Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of("{@link $T} as the attributes of a custom message.", Types.of(message.name()))
                        .code())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    private MethodSpec write() {
        var method = MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.of(message.name()), "value")
                .returns(Types.CUSTOM)
                .addStatement(
                        "$T out = $T.builder().event($S)",
                        Types.CUSTOM.nestedClass("Builder"),
                        Types.CUSTOM,
                        message.customEvent().orElseThrow());
        message.fields().forEach(field -> method.addCode(new JsonCode(field).writeAttribute("value")));
        return method.addStatement("return out.build()").build();
    }

    private MethodSpec read() {
        ClassName value = Types.of(message.name());
        var method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.ATTRIBUTES, "in")
                .returns(ParameterizedTypeName.get(ClassName.get(Supplier.class), value))
                .addStatement("$T value = $T.builder()", value.nestedClass("Builder"), value);
        message.fields().forEach(field -> method.addCode(new JsonCode(field).readAttribute()));
        return method.addStatement("return value::build").build();
    }
}

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.JavaName;
import javax.lang.model.element.Modifier;

/** An enum whose constants know their numbers. */
record EnumSpec(Enumeration model, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return model.name();
    }

    @Override
    public TypeSpec type() {
        ClassName self = Types.of(name());
        var type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(Types.deprecated(model.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of(model.comment(), self.simpleName()).code());
        for (Enumeration.Value value : model.values()) {
            type.addEnumConstant(
                    value.name(),
                    TypeSpec.anonymousClassBuilder("$L", value.number())
                            .addAnnotations(Types.deprecated(value.comment()))
                            .addJavadoc(
                                    Javadoc.of(value.comment(), value.name()).code())
                            .build());
        }
        return type.addField(TypeName.INT, "number", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(TypeName.INT, "number")
                        .addStatement("this.number = number")
                        .build())
                .addMethod(MethodSpec.methodBuilder("number")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(Javadoc.of("Its number in the spec.")
                                .returns("the number")
                                .code())
                        .returns(TypeName.INT)
                        .addStatement("return number")
                        .build())
                .addMethod(ofNumber(self))
                .build();
    }

    private MethodSpec ofNumber(ClassName self) {
        String first = model.values().get(0).name();
        var code = CodeBlock.builder().add("return switch (number) {\n").indent();
        for (Enumeration.Value value : model.values()) {
            if (model.closed() || !value.name().equals(first)) {
                code.add("case $L -> $N;\n", value.number(), value.name());
            }
        }
        if (model.closed()) {
            code.add(
                    "default -> throw new $T($S + number);\n",
                    IllegalArgumentException.class,
                    self.simpleName() + " has no number ");
        } else {
            code.add("default -> $N;\n", first);
        }
        Javadoc doc = Javadoc.of("Finds a constant by its number in the spec.").param("number", "the number");
        if (model.closed()) {
            doc.returns("the constant").throwing(IllegalArgumentException.class, "if there is none");
        } else {
            doc.returns("the constant; {@link #$L} if there is none", first);
        }
        return MethodSpec.methodBuilder("ofNumber")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(doc.code())
                .addParameter(TypeName.INT, "number")
                .returns(self)
                .addCode(code.unindent().add("};\n").build())
                .build();
    }
}

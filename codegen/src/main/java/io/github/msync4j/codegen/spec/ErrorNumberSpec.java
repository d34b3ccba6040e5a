package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A number as it was received: this is how an unknown code keeps its number. */
record ErrorNumberSpec(ErrorTable table, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return table.number();
    }

    @Override
    public TypeSpec type() {
        ClassName self = Types.of(name());
        ClassName code = Types.of(table.codes().name());
        ClassName family = Types.of(table.family());
        return TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of("An error number as it was received, in its family, with the code it means.")
                        .paragraph(
                                "A number without a code keeps its value here, and its code is {@link $T#$L}.",
                                code,
                                table.codes().values().get(0).name())
                        .code())
                .addField(family, "family", Modifier.PRIVATE, Modifier.FINAL)
                .addField(TypeName.INT, "number", Modifier.PRIVATE, Modifier.FINAL)
                .addField(code, "code", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(family, "family")
                        .addParameter(TypeName.INT, "number")
                        .addParameter(code, "code")
                        .addStatement("this.family = family")
                        .addStatement("this.number = number")
                        .addStatement("this.code = code")
                        .build())
                .addMethod(of(self, code, family, "web", "WEB", "ofWeb", "web SDK"))
                .addMethod(of(self, code, family, "ofNative", "NATIVE", "ofNative", "native SDKs"))
                .addMethod(accessor("family", family, "Whose number it is.", "the family"))
                .addMethod(accessor("number", TypeName.INT, "The number as it was received.", "the number"))
                .addMethod(
                        accessor("code", code, "What the number means.", "the code, found by the number in its family"))
                .addMethod(override("equals", TypeName.BOOLEAN)
                        .addParameter(Types.nullable(ClassName.OBJECT), "other")
                        .addStatement(
                                "return other instanceof $T that && family == that.family && number == that.number",
                                self)
                        .build())
                .addMethod(override("hashCode", TypeName.INT)
                        .addStatement("return $T.hash(family, number)", Objects.class)
                        .build())
                .addMethod(override("toString", ClassName.get(String.class))
                        .addStatement(
                                "return $S + family + $S + number + $S + code + $S",
                                self.simpleName() + "[family=",
                                ", number=",
                                ", code=",
                                "]")
                        .build())
                .build();
    }

    private static MethodSpec of(
            ClassName self,
            ClassName code,
            ClassName family,
            String name,
            String constant,
            String lookUp,
            String whose) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("A number of the " + whose + ".")
                        .param("number", "the number as it was received")
                        .returns("the number with the code it means")
                        .code())
                .addParameter(TypeName.INT, "number")
                .returns(self)
                .addStatement("return new $T($T.$N, number, $T.$N(number))", self, family, constant, code, lookUp)
                .build();
    }

    private static MethodSpec accessor(String name, TypeName type, String doc, String phrase) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(doc).returns(phrase).code())
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }

    private static MethodSpec.Builder override(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the answers of REST services mean, whatever the operation. */
record RestFailuresSpec(ErrorTable table, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return table.restFailuresName();
    }

    @Override
    public TypeSpec type() {
        var failures = new FailureCode(table);
        return TypeSpec.classBuilder(Types.of(name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(
                        Javadoc.of("What the answers of REST services mean.").code())
                .addField(FieldSpec.builder(
                                failures.listType(), "ALL", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc(Javadoc.of("What answers mean, whatever the operation: the first one that fits.")
                                .code())
                        .initializer(failures.list(table.restFailures()))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("after")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc(Javadoc.of("What answers to an operation mean.")
                                .param("own", "what they mean to this operation only")
                                .returns("that, and then what they mean to all")
                                .code())
                        .addParameter(failures.listType(), "own")
                        .returns(failures.listType())
                        .addStatement("return $T.concat(own.stream(), ALL.stream()).toList()", Stream.class)
                        .build())
                .build();
    }
}

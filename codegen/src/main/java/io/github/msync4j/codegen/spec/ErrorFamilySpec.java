package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import javax.lang.model.element.Modifier;

/** The two families that error numbers come in. */
record ErrorFamilySpec(ErrorTable table, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return table.family();
    }

    @Override
    public TypeSpec type() {
        return TypeSpec.enumBuilder(Types.of(name()))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc("Whose numbers an error number is one of. The same number means different things in each.")
                .addEnumConstant("WEB", constant("The numbers of the web SDK."))
                .addEnumConstant("NATIVE", constant("The numbers of the native SDKs."))
                .build();
    }

    private static TypeSpec constant(String doc) {
        return TypeSpec.anonymousClassBuilder("").addJavadoc(doc).build();
    }
}

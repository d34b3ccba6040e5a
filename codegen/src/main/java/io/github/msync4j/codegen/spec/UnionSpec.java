package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Message;
import javax.lang.model.element.Modifier;

/** A union: a sealed interface that its members implement. */
record UnionSpec(Message message, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return message.name();
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.interfaceBuilder(Types.of(name()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addAnnotations(Types.deprecated(message.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of(message.comment(), name().simple()).code());
        message.fields().forEach(member -> type.addPermittedSubclass(Types.of(member.type())));
        return type.build();
    }
}

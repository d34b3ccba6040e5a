package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.JavaName;
import javax.lang.model.element.Modifier;

/** A group's sealed interface, which its events implement. */
record EventSpec(EventGroup group, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return group.event();
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.interfaceBuilder(Types.of(name()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addAnnotation(Types.generatedFrom(source))
                .addSuperinterface(Types.EVENT)
                .addJavadoc(Javadoc.of(group.comment(), name().simple()).code());
        group.events().forEach(event -> type.addPermittedSubclass(Types.of(event.value())));
        return type.build();
    }
}

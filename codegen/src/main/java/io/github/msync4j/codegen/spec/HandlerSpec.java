package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.JavaName;
import javax.lang.model.element.Modifier;

/** A group's handler: one method for each event, each of which falls to the handler of all others. */
record HandlerSpec(EventGroup group, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return group.handler();
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.interfaceBuilder(Types.of(name()))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(Types.deprecated(group.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addSuperinterface(Types.EVENT_HANDLER)
                .addJavadoc(Javadoc.of(group.comment(), name().simple())
                        .paragraph("What is not overridden falls to {@link #onOther}.")
                        .code());
        if (group.isCustom()) {
            type.addJavadoc(
                    "\n\n<p>Of a client whose options have {@link $T#types}. What does not fit its type is a"
                            + " {@code MessageMalformed}.",
                    Types.of(group.messages()));
        }
        group.events().forEach(event -> type.addMethod(method(event)));
        return type.build();
    }

    private MethodSpec method(EventGroup.Event event) {
        return MethodSpec.methodBuilder(event.method())
                .addAnnotations(Types.deprecated(event.comment()))
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc(Javadoc.of(event.comment(), event.protoName())
                        .param("event", "what happened")
                        .code())
                .addParameter(group.isCustom() ? Types.receivedOf(event.value()) : Types.of(event.value()), "event")
                .addStatement("onOther(event)")
                .build();
    }
}

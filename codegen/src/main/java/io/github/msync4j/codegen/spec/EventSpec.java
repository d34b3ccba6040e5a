package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.MethodSpec;
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
                .addAnnotations(Types.deprecated(group.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addSuperinterface(Types.EVENT)
                .addJavadoc(Javadoc.of(group.comment(), name().simple()).code());
        if (group.isCustom()) {
            group.events().forEach(event -> type.addType(received(event)));
        } else {
            group.events().forEach(event -> type.addPermittedSubclass(Types.of(event.value())));
        }
        return type.build();
    }

    /** A value does not know the message it came in; this does. */
    private TypeSpec received(EventGroup.Event event) {
        return TypeSpec.classBuilder(event.protoName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(Types.deprecated(event.comment()))
                .superclass(Types.receivedOf(event.value()))
                .addSuperinterface(Types.of(name()))
                .addJavadoc(Javadoc.of(event.comment(), event.protoName()).code())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(Javadoc.of("Makes one, as a client does.")
                                .param("value", "what the message says")
                                .param("received", "what it came in")
                                .code())
                        .addParameter(Types.of(event.value()), "value")
                        .addParameter(Types.MESSAGE_RECEIVED, "received")
                        .addStatement("super(value, received)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("dispatchTo")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(Types.EVENT_HANDLER, "handler")
                        .beginControlFlow("if (handler instanceof $T own)", Types.of(group.handler()))
                        .addStatement("own.$N(this)", event.method())
                        .nextControlFlow("else")
                        .addStatement("handler.onOther(this)")
                        .endControlFlow()
                        .build())
                .build();
    }
}

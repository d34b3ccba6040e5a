package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Spec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What sends the custom messages of a group, and tells a client of their types. */
record MessagesSpec(EventGroup group, Spec spec, String source) implements JavaSpec {
    private static final TypeName TYPES = ParameterizedTypeName.get(ClassName.get(List.class), Types.MESSAGE_TYPE);

    @Override
    public JavaName name() {
        return group.messages();
    }

    @Override
    public TypeSpec type() {
        ClassName self = Types.of(name());
        var type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc("Sends what a {@link $T} receives. Safe for all threads.", Types.of(group.handler()))
                .addField(Types.MESSAGES, "messages", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Types.MESSAGES, "messages")
                        .addStatement("this.messages = messages")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc(Javadoc.of("Sends with a client.")
                                .param("client", "the client; to receive, its options need {@link #types}")
                                .returns("where to send from")
                                .code())
                        .addParameter(Types.MSYNC_CLIENT, "client")
                        .returns(self)
                        .addStatement("return new $T(client.messages())", self)
                        .build())
                .addMethod(MethodSpec.methodBuilder("types")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc(Javadoc.of("Returns the types, for {@code ClientOptions.Builder.addMessageTypes}.")
                                .returns("the types")
                                .code())
                        .returns(TYPES)
                        .addStatement("return $T.of($L)", List.class, types())
                        .build());
        group.events().forEach(event -> type.addMethod(content(event)).addMethod(send(event)));
        return type.build();
    }

    private CodeBlock types() {
        return group.events().stream()
                .map(event -> CodeBlock.of(
                        "\n$T.of($S, $T::read, $T::new)",
                        Types.MESSAGE_TYPE,
                        event.custom().orElseThrow(),
                        attributes(event),
                        Types.of(group.event()).nestedClass(event.protoName())))
                .collect(CodeBlock.joining(","));
    }

    private ClassName attributes(EventGroup.Event event) {
        return Types.of(spec.message(event.value()).orElseThrow().attributes());
    }

    private MethodSpec content(EventGroup.Event event) {
        return MethodSpec.methodBuilder("content")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("Makes the content of a message.")
                        .param("value", "what it says")
                        .returns("the content, for any message")
                        .code())
                .addParameter(Types.of(event.value()), "value")
                .returns(Types.CUSTOM)
                .addStatement("return $T.write(value)", attributes(event))
                .build();
    }

    private MethodSpec send(EventGroup.Event event) {
        return MethodSpec.methodBuilder("send")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Sends one to a user; fails as {@code Messages.send} does.")
                        .param("to", "the user")
                        .param("value", "what it says")
                        .returns("the message as the server took it")
                        .code())
                .addParameter(String.class, "to")
                .addParameter(Types.of(event.value()), "value")
                .returns(Types.stageOf(Types.MESSAGE))
                .addStatement(
                        "return messages.send($T.builder().to(to).content(content(value)).build())",
                        Types.OUTGOING_MESSAGE)
                .build();
    }
}

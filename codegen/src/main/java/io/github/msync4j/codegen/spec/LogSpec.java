package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.LogGroup;
import io.github.msync4j.codegen.model.Shape;
import javax.lang.model.element.Modifier;

/** A logger's class: a constant and a method for each event. */
record LogSpec(LogGroup log, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return log.type();
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.classBuilder(Types.of(name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotations(Types.deprecated(log.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of(log.comment(), name().simple())
                        .paragraph("A method logs its event, and does nothing while that is below the threshold.")
                        .code())
                .addField(FieldSpec.builder(String.class, "LOGGER", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The name of the logger.")
                        .initializer("$S", log.logger())
                        .build());
        log.events().forEach(event -> type.addField(constant(event)));
        type.addField(Types.LOGGER, "logger", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(isEnabled());
        log.events().forEach(event -> type.addMethod(method(event)));
        return type.build();
    }

    private FieldSpec constant(LogGroup.Event event) {
        return FieldSpec.builder(Types.LOG_EVENT, event.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(Types.deprecated(event.comment()))
                .addJavadoc(Javadoc.of("{@code $L}, $L: $L.", log.key(event), event.level(), words(event))
                        .deprecatedAs(event.comment())
                        .code())
                .initializer(
                        "$T.of($S, LOGGER, $T.$L, $S)",
                        Types.LOG_EVENT,
                        log.key(event),
                        Types.LOG_LEVEL,
                        event.level(),
                        event.comment().sentence())
                .build();
    }

    private static String words(LogGroup.Event event) {
        return Javadoc.escape(event.comment().sentence());
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Logs to a client's log.")
                        .param("logging", "the client's log")
                        .code())
                .addParameter(Types.LOGGING, "logging")
                .addStatement("this.logger = logging.logger(LOGGER)")
                .build();
    }

    private static MethodSpec isEnabled() {
        return MethodSpec.methodBuilder("isEnabled")
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addJavadoc(Javadoc.of(
                                "Whether an event would be logged now: for those who would have to compute what it says.")
                        .param("event", "one of the constants")
                        .returns("whether it is at or above the threshold")
                        .code())
                .addParameter(Types.LOG_EVENT, "event")
                .addStatement("return this.logger.isEnabled(event)")
                .build();
    }

    private MethodSpec method(LogGroup.Event event) {
        var doc = Javadoc.of(event.comment(), event.protoName());
        var method = MethodSpec.methodBuilder(event.method())
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(Types.deprecated(event.comment()));
        var entry = CodeBlock.builder().add("this.logger.at($N)", event.constant());
        for (Field field : event.fields()) {
            method.addParameter(type(field), field.name());
            doc.param(field.name(), Javadoc.phrase(field.comment(), field.name()));
            entry.add("\n.$L($S, $L)", part(field), field.json().name(), value(field));
        }
        if (event.thrown()) {
            method.addParameter(Throwable.class, "thrown");
            doc.param("thrown", "what was thrown");
            entry.add("\n.thrown(thrown)");
        }
        return method.addJavadoc(doc.code())
                .beginControlFlow("if (this.logger.isEnabled($N))", event.constant())
                .addStatement(entry.add("\n.emit()").build())
                .endControlFlow()
                .build();
    }

    private static TypeName type(Field field) {
        TypeName type = Types.of(field.type());
        return field.shape() == Shape.OPTIONAL ? Types.nullable(type) : type;
    }

    /** An id is a text, but not before somebody reads it. */
    private static CodeBlock value(Field field) {
        return field.logged().identity() && field.type() != FieldType.Scalar.STRING
                ? CodeBlock.of("$T.valueOf($N)", String.class, field.name())
                : CodeBlock.of("$N", field.name());
    }

    private static String part(Field field) {
        if (field.logged().identity()) {
            return "identity";
        }
        return field.logged().content() ? "content" : "field";
    }
}

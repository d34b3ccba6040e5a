package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Comment;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Shape;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A value type: final, immutable, with an accessor for each field and a builder. */
final class ValueSpec implements JavaSpec {
    private final Message message;
    private final List<Message> unions;
    private final List<EventGroup> groups;
    private final String source;
    private final ClassName self;
    private final List<FieldCode> fields;
    private final BuilderSpec builder;

    ValueSpec(Message message, List<Message> unions, List<EventGroup> groups, String source) {
        this.message = message;
        this.unions = unions;
        this.groups = groups;
        this.source = source;
        this.self = Types.of(message.name());
        this.fields = message.fields().stream().map(FieldCode::new).toList();
        this.builder = new BuilderSpec(self, fields, source);
    }

    @Override
    public JavaName name() {
        return message.name();
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addAnnotations(Types.deprecated(message.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(doc().code());
        unions.forEach(union -> type.addSuperinterface(Types.of(union.name())));
        groups.forEach(group -> type.addSuperinterface(Types.of(group.event())));
        fields.forEach(field -> type.addField(field.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor());
        if (fields.stream().findFirst().filter(this::isNamesake).isPresent()) {
            type.addMethod(of(fields.get(0)));
        }
        type.addMethod(builder()).addMethod(toBuilder());
        fields.forEach(field -> type.addMethod(accessor(field)));
        for (EventGroup group : groups) {
            group.events().stream()
                    .filter(event -> event.value().equals(message.name()))
                    .forEach(event -> type.addMethod(dispatchTo(group, event)));
        }
        return type.addMethod(equals())
                .addMethod(hash())
                .addMethod(string())
                .addType(builder.type())
                .build();
    }

    private Javadoc doc() {
        Javadoc doc = Javadoc.of(message.comment(), self.simpleName());
        message.limit().ifPresent(limit -> doc.paragraph("In all $L.", limit.text()));
        return doc;
    }

    /** Does not ask how many fields there are: a field added to the spec must not take {@code of} away. */
    private boolean isNamesake(FieldCode field) {
        return field.name().equalsIgnoreCase(self.simpleName()) || field.name().equals("value");
    }

    private MethodSpec constructor() {
        var constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        if (!fields.isEmpty()) {
            constructor.addParameter(builder.name(), "builder");
        }
        for (FieldCode field : fields) {
            if (field.field().shape() == Shape.REQUIRED) {
                constructor
                        .addStatement("$T $N = builder.$N", field.type(), field.name(), field.name())
                        .beginControlFlow("if ($N == null)", field.name())
                        .addStatement(
                                "throw new $T($S)",
                                IllegalStateException.class,
                                self.simpleName() + "." + field.name() + " is required")
                        .endControlFlow()
                        .addStatement("this.$N = $N", field.name(), field.name());
            } else {
                constructor.addStatement("this.$N = $L", field.name(), field.built());
            }
        }
        return constructor.build();
    }

    private MethodSpec of(FieldCode field) {
        Comment comment = field.field().comment();
        CodeBlock phrase = Javadoc.phrase(comment, field.name());
        return MethodSpec.methodBuilder("of")
                .addAnnotations(Types.deprecated(comment))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("Makes one of $L.", phrase)
                        .param(field.name(), phrase)
                        .returns("the value")
                        .deprecatedAs(comment)
                        .code())
                .addParameter(field.given(), field.name())
                .returns(self)
                .addStatement("return builder().$N($N).build()", field.name(), field.name())
                .build();
    }

    private MethodSpec builder() {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("Starts a value.")
                        .returns("a builder in which nothing is set")
                        .code())
                .returns(builder.name())
                .addStatement("return new $T()", builder.name())
                .build();
    }

    private MethodSpec toBuilder() {
        var method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of("Starts a value that differs from this one.")
                        .returns("a builder in which all is set as it is here")
                        .code())
                .returns(builder.name());
        if (fields.isEmpty()) {
            return method.addStatement("return new $T()", builder.name()).build();
        }
        method.addStatement("$T builder = new $T()", builder.name(), builder.name());
        fields.forEach(field -> method.addStatement("builder.$N = this.$N", field.name(), field.name()));
        return method.addStatement("return builder").build();
    }

    private static MethodSpec accessor(FieldCode field) {
        Comment comment = field.field().comment();
        boolean canLack = field.field().shape() == Shape.OPTIONAL;
        Javadoc doc = Javadoc.of(comment, field.name());
        field.limitText().ifPresent(limit -> doc.paragraph("$L", limit));
        return MethodSpec.methodBuilder(field.name())
                .addAnnotations(Types.deprecated(comment))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(doc.returns(
                                canLack ? "$L; empty if there is none" : "$L", Javadoc.phrase(comment, field.name()))
                        .code())
                .returns(field.type())
                .addStatement("return $L", field.read())
                .build();
    }

    private static MethodSpec dispatchTo(EventGroup group, EventGroup.Event event) {
        return MethodSpec.methodBuilder("dispatchTo")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Types.EVENT_HANDLER, "handler")
                .beginControlFlow("if (handler instanceof $T own)", Types.of(group.handler()))
                .addStatement("own.$N(this)", event.method())
                .nextControlFlow("else")
                .addStatement("handler.onOther(this)")
                .endControlFlow()
                .build();
    }

    private MethodSpec equals() {
        var code = CodeBlock.builder();
        if (fields.isEmpty()) {
            code.addStatement("return other instanceof $T", self);
        } else {
            code.add("$[return other instanceof $T that", self);
            fields.forEach(field -> code.add("\n&& $L", field.equal()));
            code.add(";\n$]");
        }
        return override("equals", TypeName.BOOLEAN)
                .addParameter(Types.nullable(ClassName.OBJECT), "other")
                .addCode(code.build())
                .build();
    }

    private MethodSpec hash() {
        var method = override("hashCode", TypeName.INT);
        if (fields.isEmpty()) {
            return method.addStatement("return 0").build();
        }
        CodeBlock all = fields.stream().map(FieldCode::hash).collect(CodeBlock.joining(",$W"));
        return method.addStatement("return $T.hash($L)", Objects.class, all).build();
    }

    private MethodSpec string() {
        if (fields.isEmpty()) {
            return override("toString", ClassName.get(String.class))
                    .addStatement("return $S", self.simpleName() + "[]")
                    .build();
        }
        var code = CodeBlock.builder().add("$[return $S", self.simpleName() + "[");
        String before = "";
        for (FieldCode field : fields) {
            code.add("\n+ $L", field.shown(before + field.name() + "="));
            before = ", ";
        }
        return override("toString", ClassName.get(String.class))
                .addCode(code.add("\n+ $S;\n$]", "]").build())
                .build();
    }

    private static MethodSpec.Builder override(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}

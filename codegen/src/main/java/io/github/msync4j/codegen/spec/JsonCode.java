package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Shape;
import java.util.Base64;

/** What each kind of field is in JSON, and as the text of a parameter: the one place that knows. */
record JsonCode(Field field) {
    private static ClassName codec(JavaName type) {
        return Types.of(JsonUse.codec(type));
    }

    // ---- reading --------------------------------------------------------------------------------

    /** Reads the value at which the reader {@code in} stands. */
    CodeBlock read() {
        return switch (field.shape()) {
            case PLAIN, REQUIRED, OPTIONAL -> readOne("in");
            case LIST -> CodeBlock.of("in.list($L)", reading());
            case MAP -> CodeBlock.of("in.map($L)", reading());
        };
    }

    private CodeBlock readOne(String in) {
        if (field.type() instanceof FieldType.EnumType type) {
            return CodeBlock.of("$T.read($N)", codec(type.name()), in);
        }
        if (field.type() instanceof FieldType.MessageType type) {
            return field.json().text()
                    ? CodeBlock.of("$N.inText($T::read)", in, codec(type.name()))
                    : CodeBlock.of("$T.read($N)", codec(type.name()), in);
        }
        return CodeBlock.of("$N.$N()", in, reader());
    }

    /** Reads one of many. */
    private CodeBlock reading() {
        if (field.json().text()) {
            return CodeBlock.of("each -> $L", readOne("each"));
        }
        if (field.type() instanceof FieldType.EnumType type) {
            return CodeBlock.of("$T::read", codec(type.name()));
        }
        if (field.type() instanceof FieldType.MessageType type) {
            return CodeBlock.of("$T::read", codec(type.name()));
        }
        return CodeBlock.of("$T::$N", Types.JSON_READER, reader());
    }

    private String reader() {
        if (field.type() instanceof FieldType.Time time) {
            return (time == FieldType.Time.INSTANT ? "instant" : "duration")
                    + (field.json().seconds() ? "OfSeconds" : "OfMillis");
        }
        return scalar();
    }

    /** What reader and writer call a scalar alike. */
    private String scalar() {
        return switch ((FieldType.Scalar) field.type()) {
            case STRING -> field.json().raw() ? "raw" : "string";
            case BOOL -> "bool";
            case INT -> "int32";
            case LONG -> "int64";
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
            case BYTES -> "bytes";
        };
    }

    // ---- writing --------------------------------------------------------------------------------

    /** Writes the field as a member of an object. */
    CodeBlock writeMember(String owner) {
        String name = field.json().name();
        CodeBlock value = CodeBlock.of("$N.$N()", owner, field.name());
        return switch (field.shape()) {
            case OPTIONAL ->
                CodeBlock.builder()
                        .add("$L.ifPresent(each -> {\n$>", value)
                        .addStatement("out.name($S)", name)
                        .addStatement("$L", writeOne("out", CodeBlock.of("each")))
                        .add("$<});\n")
                        .build();
            case PLAIN, REQUIRED, LIST, MAP ->
                field.json().omitted()
                        ? CodeBlock.of("if (!$L.isEmpty()) {\n$>$L$<}\n", value, writeAlways(owner))
                        : writeAlways(owner);
        };
    }

    private CodeBlock writeAlways(String owner) {
        return CodeBlock.builder()
                .addStatement("out.name($S)", field.json().name())
                .addStatement("$L", write(owner))
                .build();
    }

    /** Writes the field as a member whose name is the text of another field. */
    CodeBlock writeNamed(JsonCode naming, String owner) {
        return CodeBlock.builder()
                .addStatement("out.name($L)", naming.text(CodeBlock.of("$N.$N()", owner, naming.field.name())))
                .addStatement("$L", write(owner))
                .build();
    }

    /** Writes the value of a field that is always there. */
    CodeBlock write(String owner) {
        CodeBlock value = CodeBlock.of("$N.$N()", owner, field.name());
        return switch (field.shape()) {
            case PLAIN, REQUIRED, OPTIONAL -> writeOne("out", value);
            case LIST -> CodeBlock.of("out.list($L, $L)", value, writing());
            case MAP -> CodeBlock.of("out.map($L, $L)", value, writing());
        };
    }

    private CodeBlock writeOne(String out, CodeBlock value) {
        if (field.type() instanceof FieldType.EnumType type) {
            return CodeBlock.of("$T.write($N, $L)", codec(type.name()), out, value);
        }
        if (field.type() instanceof FieldType.MessageType type) {
            return field.json().text()
                    ? CodeBlock.of("$N.inText($L, $T::write)", out, value, codec(type.name()))
                    : CodeBlock.of("$T.write($N, $L)", codec(type.name()), out, value);
        }
        return CodeBlock.of("$N.$N($L)", out, writer(), value);
    }

    /** Writes one of many. */
    private CodeBlock writing() {
        if (field.json().text()) {
            return CodeBlock.of("(to, each) -> $L", writeOne("to", CodeBlock.of("each")));
        }
        if (field.type() instanceof FieldType.EnumType type) {
            return CodeBlock.of("$T::write", codec(type.name()));
        }
        if (field.type() instanceof FieldType.MessageType type) {
            return CodeBlock.of("$T::write", codec(type.name()));
        }
        return CodeBlock.of("$T::$N", Types.JSON_WRITER, writer());
    }

    private String writer() {
        return field.type() instanceof FieldType.Time ? (field.json().seconds() ? "seconds" : "millis") : scalar();
    }

    // ---- as a text ------------------------------------------------------------------------------

    /** One value as the text of a parameter. */
    CodeBlock text(CodeBlock value) {
        if (field.type() instanceof FieldType.EnumType type) {
            return CodeBlock.of("$T.text($L)", codec(type.name()), value);
        }
        if (field.type() instanceof FieldType.Time time) {
            String seconds = time == FieldType.Time.INSTANT ? "getEpochSecond" : "toSeconds";
            String millis = time == FieldType.Time.INSTANT ? "toEpochMilli" : "toMillis";
            return CodeBlock.of(
                    "$T.toString($L.$N())", Long.class, value, field.json().seconds() ? seconds : millis);
        }
        return field.type() == FieldType.Scalar.STRING ? value : CodeBlock.of("$T.valueOf($L)", String.class, value);
    }

    // ---- as an attribute ------------------------------------------------------------------------

    /** Writes the field as an attribute of {@code out}. */
    CodeBlock writeAttribute(String owner) {
        CodeBlock value = CodeBlock.of("$N.$N()", owner, field.name());
        String name = field.json().name();
        return field.shape() == Shape.OPTIONAL
                ? CodeBlock.of(
                        "$L.ifPresent(each -> out.putAttribute($S, $L));\n",
                        value,
                        name,
                        attribute(CodeBlock.of("each")))
                : CodeBlock.of("out.putAttribute($S, $L);\n", name, attribute(value));
    }

    private CodeBlock attribute(CodeBlock value) {
        return switch (field.shape()) {
            case LIST ->
                CodeBlock.of("$T.text($L, (json, all) -> json.list(all, $L))", Types.JSON_WRITER, value, writing());
            case MAP ->
                CodeBlock.of("$T.text($L, (json, all) -> json.map(all, $L))", Types.JSON_WRITER, value, writing());
            case PLAIN, REQUIRED, OPTIONAL -> {
                if (field.type() instanceof FieldType.MessageType type) {
                    yield CodeBlock.of("$T.text($L, $T::write)", Types.JSON_WRITER, value, codec(type.name()));
                }
                if (field.json().raw()) {
                    yield CodeBlock.of("$T.text($L, $T::raw)", Types.JSON_WRITER, value, Types.JSON_WRITER);
                }
                yield field.type() == FieldType.Scalar.BYTES
                        ? CodeBlock.of("$T.getEncoder().encodeToString($L)", Base64.class, value)
                        : text(value);
            }
        };
    }

    /** Reads the field from the attributes {@code in}; a list or a map that is not there is empty. */
    CodeBlock readAttribute() {
        boolean mayLack = field.shape() != Shape.PLAIN && field.shape() != Shape.REQUIRED;
        return CodeBlock.of(
                "in.$N($S, $L, value::$N);\n",
                mayLack ? "optional" : "required",
                field.json().name(),
                attributeReading(),
                field.name());
    }

    private CodeBlock attributeReading() {
        return switch (field.shape()) {
            case LIST -> CodeBlock.of("text -> text.inText(json -> json.list($L))", reading());
            case MAP -> CodeBlock.of("text -> text.inText(json -> json.map($L))", reading());
            case PLAIN, REQUIRED, OPTIONAL -> {
                if (field.type() instanceof FieldType.MessageType type) {
                    yield CodeBlock.of("text -> text.inText($T::read)", codec(type.name()));
                }
                yield field.json().raw() ? CodeBlock.of("text -> text.inText($T::raw)", Types.JSON_READER) : reading();
            }
        };
    }

    // ---------------------------------------------------------------------------------------------

    /** Many values as texts. */
    CodeBlock texts(CodeBlock values) {
        if (field.type() == FieldType.Scalar.STRING) {
            return values;
        }
        CodeBlock text = field.type() instanceof FieldType.EnumType type
                ? CodeBlock.of("$T::text", codec(type.name()))
                : CodeBlock.of("each -> $L", text(CodeBlock.of("each")));
        return CodeBlock.of("$L.stream().map($L).toList()", values, text);
    }
}

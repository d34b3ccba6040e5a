package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.Limit;
import io.github.msync4j.codegen.model.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What each kind of field looks like in Java: the one place that knows. */
record FieldCode(Field field) {
    String name() {
        return field.name();
    }

    private boolean isBytes() {
        return field.type() == FieldType.Scalar.BYTES;
    }

    /** What one value is. */
    TypeName element() {
        return Types.of(field.type());
    }

    /** What the key is, of a map. */
    TypeName key() {
        return Types.of(field.key().orElseThrow());
    }

    /** What the value type keeps and its accessor returns. */
    TypeName type() {
        return switch (field.shape()) {
            case PLAIN, REQUIRED -> element();
            case OPTIONAL -> optional();
            case LIST ->
                ParameterizedTypeName.get(ClassName.get(List.class), element().box());
            case MAP ->
                ParameterizedTypeName.get(
                        ClassName.get(Map.class), key().box(), element().box());
        };
    }

    /** What the builder's method takes. */
    TypeName given() {
        return field.shape() == Shape.OPTIONAL ? element() : type();
    }

    private TypeName optional() {
        if (field.type() == FieldType.Scalar.INT) {
            return ClassName.get(OptionalInt.class);
        }
        if (field.type() == FieldType.Scalar.LONG) {
            return ClassName.get(OptionalLong.class);
        }
        if (field.type() == FieldType.Scalar.DOUBLE) {
            return ClassName.get(OptionalDouble.class);
        }
        return ParameterizedTypeName.get(
                ClassName.get(Optional.class), element().box());
    }

    private ClassName optionalClass() {
        return optional() instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) optional();
    }

    /** From what the builder keeps to what the value type keeps; what cannot change any more is not copied. */
    CodeBlock built() {
        return switch (field.shape()) {
            case PLAIN, REQUIRED, OPTIONAL -> CodeBlock.of("builder.$N", name());
            case LIST -> CodeBlock.of("$T.copyOf(builder.$N)", List.class, name());
            case MAP ->
                CodeBlock.of(
                        "builder.$N instanceof $T ? $L : builder.$N",
                        name(),
                        LinkedHashMap.class,
                        copiedMap(CodeBlock.of("builder.$N", name())),
                        name());
        };
    }

    /** A list or map of the caller's, such that it changes no more. */
    CodeBlock copied() {
        return field.shape() == Shape.LIST
                ? CodeBlock.of("$T.copyOf($N)", List.class, name())
                : CodeBlock.of("$N.isEmpty() ? $T.of() : $L", name(), Map.class, copiedMap(CodeBlock.of("$N", name())));
    }

    /** In its order. */
    private static CodeBlock copiedMap(CodeBlock map) {
        return CodeBlock.of("$T.unmodifiableMap(new $T<>($L))", Collections.class, LinkedHashMap.class, map);
    }

    /** What a list or a map is while something is added to it. */
    Class<?> growing() {
        return field.shape() == Shape.LIST ? ArrayList.class : LinkedHashMap.class;
    }

    /** What the accessor returns. */
    CodeBlock read() {
        if (!isBytes()) {
            return CodeBlock.of("$N", name());
        }
        return field.shape() == Shape.OPTIONAL
                ? CodeBlock.of("$N.map(byte[]::clone)", name())
                : CodeBlock.of("$N.clone()", name());
    }

    /** What the builder starts with. */
    CodeBlock initial() {
        return switch (field.shape()) {
            case PLAIN -> plainDefault();
            case REQUIRED -> CodeBlock.of("null");
            case OPTIONAL -> CodeBlock.of("$T.empty()", optionalClass());
            case LIST -> CodeBlock.of("$T.of()", List.class);
            case MAP -> CodeBlock.of("$T.of()", Map.class);
        };
    }

    private CodeBlock plainDefault() {
        if (field.defaultValue().isPresent()) {
            String said = field.defaultValue().get();
            return field.type() == FieldType.Scalar.STRING
                    ? CodeBlock.of("$S", said)
                    : CodeBlock.of("$L", field.type() == FieldType.Scalar.LONG ? said + "L" : said);
        }
        if (field.type() instanceof FieldType.EnumType type) {
            return CodeBlock.of("$T.$N", element(), type.first());
        }
        return switch ((FieldType.Scalar) field.type()) {
            case STRING -> CodeBlock.of("\"\"");
            case BOOL -> CodeBlock.of("false");
            case BYTES -> CodeBlock.of("new byte[0]");
            case INT, LONG, FLOAT, DOUBLE -> CodeBlock.of("0");
        };
    }

    /** How much it may hold, as a sentence; empty if the spec says nothing of it. */
    Optional<String> limitText() {
        return field.limit().map(Limit::sentence);
    }

    /** How much it may hold, and what it is when it was not set. */
    CodeBlock boundsText() {
        return CodeBlock.of("$L$L", limitText().map(limit -> limit + " ").orElse(""), defaultText());
    }

    /** How the default reads in Javadoc. */
    private CodeBlock defaultText() {
        return switch (field.shape()) {
            case REQUIRED -> CodeBlock.of("Required.");
            case OPTIONAL -> CodeBlock.of("Default: none.");
            case LIST, MAP -> CodeBlock.of("Default: empty.");
            case PLAIN -> {
                if (field.defaultValue().filter(said -> !said.isEmpty()).isPresent()) {
                    yield CodeBlock.of(
                            "Default: $L.", Javadoc.escape(field.defaultValue().get()));
                }
                if (field.type() instanceof FieldType.EnumType type) {
                    yield CodeBlock.of("Default: {@link $T#$L}.", element(), type.first());
                }
                boolean canBeEmpty = field.type() == FieldType.Scalar.STRING || isBytes();
                yield canBeEmpty ? CodeBlock.of("Default: empty.") : CodeBlock.of("Default: $L.", plainDefault());
            }
        };
    }

    /** From what the builder is given to what it keeps. */
    CodeBlock kept() {
        CodeBlock value = element().isPrimitive()
                ? CodeBlock.of("$N", name())
                : CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name(), name());
        if (isBytes()) {
            value = CodeBlock.of("$L.clone()", value);
        }
        return field.shape() == Shape.OPTIONAL ? CodeBlock.of("$T.of($L)", optionalClass(), value) : value;
    }

    CodeBlock equal() {
        String name = name();
        if (isBytes()) {
            return field.shape() == Shape.OPTIONAL
                    ? CodeBlock.of("$T.equals(this.$N.orElse(null), that.$N.orElse(null))", Arrays.class, name, name)
                    : CodeBlock.of("$T.equals(this.$N, that.$N)", Arrays.class, name, name);
        }
        if (field.shape() == Shape.PLAIN && field.type() != FieldType.Scalar.STRING) {
            return element().equals(TypeName.FLOAT) || element().equals(TypeName.DOUBLE)
                    ? CodeBlock.of(
                            "$T.compare(this.$N, that.$N) == 0", element().box(), name, name)
                    : CodeBlock.of("this.$N == that.$N", name, name);
        }
        return CodeBlock.of("this.$N.equals(that.$N)", name, name);
    }

    CodeBlock hash() {
        if (!isBytes()) {
            return CodeBlock.of("this.$N", name());
        }
        return field.shape() == Shape.OPTIONAL
                ? CodeBlock.of("$T.hashCode(this.$N.orElse(null))", Arrays.class, name())
                : CodeBlock.of("$T.hashCode(this.$N)", Arrays.class, name());
    }

    /** The value behind its label in {@code toString}, as the operand of a plus. */
    CodeBlock shown(String label) {
        if (field.secret()) {
            return CodeBlock.of("$S", label + "***");
        }
        if (!isBytes()) {
            return CodeBlock.of("$S + this.$N", label, name());
        }
        return field.shape() == Shape.OPTIONAL
                ? CodeBlock.of("$S + this.$N.map(bytes -> bytes.length + $S)", label, name(), " bytes")
                : CodeBlock.of("$S + this.$N.length + $S", label, name(), " bytes");
    }
}

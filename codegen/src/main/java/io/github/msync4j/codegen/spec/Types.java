package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import java.time.Duration;
import java.time.Instant;

/** From the model's types to JavaPoet's. */
final class Types {
    static final ClassName EVENT = ClassName.get("io.github.msync4j.spec", "Event");
    static final ClassName EVENT_HANDLER = ClassName.get("io.github.msync4j.spec", "EventHandler");
    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    private static final ClassName GENERATED_FROM = ClassName.get("io.github.msync4j.spec", "GeneratedFrom");

    private Types() {}

    static ClassName of(JavaName name) {
        return ClassName.get(name.javaPackage(), name.simple());
    }

    static TypeName of(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return switch (scalar) {
                case STRING -> ClassName.get(String.class);
                case INT -> TypeName.INT;
                case LONG -> TypeName.LONG;
                case BOOL -> TypeName.BOOLEAN;
                case FLOAT -> TypeName.FLOAT;
                case DOUBLE -> TypeName.DOUBLE;
                case BYTES -> ArrayTypeName.of(TypeName.BYTE);
            };
        }
        if (type instanceof FieldType.Time time) {
            return ClassName.get(time == FieldType.Time.INSTANT ? Instant.class : Duration.class);
        }
        if (type instanceof FieldType.EnumType enumType) {
            return of(enumType.name());
        }
        if (type instanceof FieldType.MessageType message) {
            return of(message.name());
        }
        throw new IllegalArgumentException("no Java type for " + type);
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(NULLABLE).build());
    }

    static AnnotationSpec generatedFrom(String file) {
        return AnnotationSpec.builder(GENERATED_FROM)
                .addMember("value", "$S", file)
                .build();
    }
}

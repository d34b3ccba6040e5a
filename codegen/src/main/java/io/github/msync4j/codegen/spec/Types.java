package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.msync4j.codegen.model.Comment;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.RestOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** From the model's types to JavaPoet's. */
final class Types {
    static final ClassName EVENT = ClassName.get("io.github.msync4j.spec", "Event");
    static final ClassName EVENT_HANDLER = ClassName.get("io.github.msync4j.spec", "EventHandler");
    static final ClassName JSON_READER = ClassName.get("io.github.msync4j.spec.json", "JsonReader");
    static final ClassName JSON_WRITER = ClassName.get("io.github.msync4j.spec.json", "JsonWriter");
    static final ClassName MSYNC_CLIENT = ClassName.get("io.github.msync4j", "MsyncClient");
    static final ClassName MESSAGES = ClassName.get("io.github.msync4j", "Messages");
    static final ClassName ATTRIBUTES = ClassName.get("io.github.msync4j.custom", "Attributes");
    static final ClassName MESSAGE_TYPE = ClassName.get("io.github.msync4j.custom", "MessageType");
    static final ClassName CUSTOM = ClassName.get("io.github.msync4j.message", "Custom");
    static final ClassName MESSAGE = ClassName.get("io.github.msync4j.message", "Message");
    static final ClassName MESSAGE_RECEIVED = ClassName.get("io.github.msync4j.message", "MessageReceived");
    static final ClassName OUTGOING_MESSAGE = ClassName.get("io.github.msync4j.message", "OutgoingMessage");
    private static final ClassName RECEIVED = ClassName.get("io.github.msync4j.custom", "Received");
    static final ClassName LOG_EVENT = logging("LogEvent");
    static final ClassName LOG_LEVEL = logging("LogLevel");
    static final ClassName LOGGER = logging("Logger");
    static final ClassName LOGGING = logging("Logging");
    static final ClassName AMBIENT = rest("Ambient");
    static final ClassName AUTHORIZATION = rest("Authorization");
    static final ClassName DECODING = rest("Decoding");
    static final ClassName FAILURE = rest("Failure");
    static final ClassName FORM = rest("Form");
    static final ClassName OPERATION = rest("Operation");
    static final ClassName PAGE_SEQUENCE = rest("PageSequence");
    static final ClassName REST_REQUEST = rest("RestRequest");
    static final ClassName REST_TRANSPORT = rest("RestTransport");
    private static final ClassName PAGES = ClassName.get("io.github.msync4j.spec", "Pages");
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
        if (type instanceof FieldType.Streamed) {
            return of(RestOperation.BLOB);
        }
        if (type instanceof FieldType.EnumType enumType) {
            return of(enumType.name());
        }
        if (type instanceof FieldType.MessageType message) {
            return of(message.name());
        }
        throw new IllegalArgumentException("no Java type for " + type);
    }

    private static ClassName logging(String name) {
        return ClassName.get("io.github.msync4j.logging", name);
    }

    private static ClassName rest(String name) {
        return ClassName.get("io.github.msync4j.spec.rest", name);
    }

    static ParameterizedTypeName receivedOf(JavaName value) {
        return ParameterizedTypeName.get(RECEIVED, of(value));
    }

    static TypeName stageOf(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(CompletionStage.class), type);
    }

    static TypeName pagesOf(TypeName type) {
        return ParameterizedTypeName.get(PAGES, type);
    }

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(NULLABLE).build());
    }

    /** The annotation, if the spec calls something deprecated. */
    static List<AnnotationSpec> deprecated(Comment comment) {
        return comment.deprecated()
                ? List.of(AnnotationSpec.builder(Deprecated.class).build())
                : List.of();
    }

    static AnnotationSpec generatedFrom(String file) {
        return AnnotationSpec.builder(GENERATED_FROM)
                .addMember("value", "$S", file)
                .build();
    }
}

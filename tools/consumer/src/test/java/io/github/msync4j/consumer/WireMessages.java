package io.github.msync4j.consumer;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.GeneratedMessage;
import com.google.protobuf.Message;
import io.github.msync4j.spec.FrameJson;
import java.io.IOException;
import java.util.List;

/** A program that shows all messages of the wire schema, with each of their fields set. */
final class WireMessages {
    private WireMessages() {}

    /** Starts with the classes of the messages. */
    public static void main(String[] classes) throws Exception {
        for (String name : classes) {
            Message empty = (Message)
                    Class.forName(name).getMethod("getDefaultInstance").invoke(null);
            for (OneofDescriptor choice : empty.getDescriptorForType().getOneofs()) {
                for (FieldDescriptor field : choice.getFields()) {
                    show(empty, List.of(field));
                }
            }
            // of each choice the last one stays
            show(empty, empty.getDescriptorForType().getFields());
        }
    }

    private static void show(Message empty, List<FieldDescriptor> fields) throws Exception {
        DynamicMessage.Builder builder = DynamicMessage.newBuilder(empty.getDescriptorForType());
        for (FieldDescriptor field : fields) {
            Object value = value(field);
            builder.setField(field, field.isRepeated() ? List.of(value) : value);
        }
        Message message =
                empty.getParserForType().parseFrom(builder.buildPartial().toByteString());
        System.out.println(FrameJson.of(message, FrameJson.Direction.UP).masked() + message);
    }

    /** The classes of all messages of the wire schema. */
    static List<String> classes() throws IOException {
        return Classes.of("io.github.msync4j.protocol").stream()
                .filter(GeneratedMessage.class::isAssignableFrom)
                .filter(type -> type.getPackageName().endsWith(".wire"))
                .map(Class::getName)
                .toList();
    }

    private static Object value(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case INT -> 1;
            case LONG -> 1L;
            case FLOAT -> 1f;
            case DOUBLE -> 1d;
            case BOOLEAN -> true;
            case STRING -> "text";
            case BYTE_STRING -> ByteString.copyFromUtf8("bytes");
            case ENUM -> field.getEnumType().getValues().get(0);
            case MESSAGE -> DynamicMessage.getDefaultInstance(field.getMessageType());
        };
    }
}

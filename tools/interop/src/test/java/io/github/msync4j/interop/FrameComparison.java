package io.github.msync4j.interop;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.Payload;
import io.github.msync4j.protocol.wire.Conference;
import io.github.msync4j.protocol.wire.Group;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Roster;
import io.github.msync4j.protocol.wire.Session;
import io.github.msync4j.protocol.wire.Statistics;
import io.github.msync4j.protocol.wire.Sync;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two uplink frames field by field, as the schema names the fields. A payload that travels as
 * bytes is opened by what the schema says it holds. A field that is there with its default value is not
 * the same as a field that is absent.
 */
final class FrameComparison {
    /** What stands for a field that a frame does not have. */
    static final String ABSENT = "absent";

    /** The messages of the wire schema, by name. */
    private static final Map<String, Descriptor> WIRE_TYPES = Stream.of(
                    Session.getDescriptor(),
                    Sync.getDescriptor(),
                    Statistics.getDescriptor(),
                    io.github.msync4j.protocol.wire.Message.getDescriptor(),
                    Group.getDescriptor(),
                    Roster.getDescriptor(),
                    Conference.getDescriptor())
            .flatMap(file -> file.getMessageTypes().stream())
            .collect(Collectors.toMap(Descriptor::getName, type -> type));

    private final List<Difference> differences = new ArrayList<>();

    /** One field that is not the same; values as protobuf's text format writes them. */
    record Difference(String path, String left, String right) {
        /** Only one of the frames has the field. */
        boolean isPresence() {
            return left.equals(ABSENT) != right.equals(ABSENT);
        }

        @Override
        public String toString() {
            return "%s: %s != %s".formatted(path, left, right);
        }
    }

    private FrameComparison() {}

    /** All fields in which two frames differ, by number. */
    static List<Difference> between(byte[] left, byte[] right) throws InvalidProtocolBufferException {
        return between(MSync.parseFrom(left), MSync.parseFrom(right));
    }

    /** All fields in which two frames differ, by number. */
    static List<Difference> between(MSync left, MSync right) throws InvalidProtocolBufferException {
        FrameComparison comparison = new FrameComparison();
        comparison.messages("", left, right);
        return List.copyOf(comparison.differences);
    }

    private void messages(String path, Message left, Message right) throws InvalidProtocolBufferException {
        Map<FieldDescriptor, Object> lefts = left.getAllFields();
        Map<FieldDescriptor, Object> rights = right.getAllFields();
        for (FieldDescriptor field : left.getDescriptorForType().getFields()) {
            Object a = lefts.get(field);
            Object b = rights.get(field);
            String name = path + field.getName();
            if (a == null || b == null) {
                if (a != b) {
                    differences.add(new Difference(name, text(field, a), text(field, b)));
                }
            } else if (field.isRepeated()) {
                lists(name, field, left, right);
            } else {
                values(name, field, left, a, right, b);
            }
        }
        if (!left.getUnknownFields().equals(right.getUnknownFields())) {
            differences.add(new Difference(
                    path + "(unknown fields)",
                    left.getUnknownFields().toString(),
                    right.getUnknownFields().toString()));
        }
    }

    private void lists(String path, FieldDescriptor field, Message left, Message right)
            throws InvalidProtocolBufferException {
        int lefts = left.getRepeatedFieldCount(field);
        int rights = right.getRepeatedFieldCount(field);
        for (int i = 0; i < Math.max(lefts, rights); i++) {
            String name = path + "[" + i + "]";
            if (i < lefts && i < rights) {
                values(name, field, left, left.getRepeatedField(field, i), right, right.getRepeatedField(field, i));
            } else {
                differences.add(new Difference(
                        name,
                        i < lefts ? single(field, left.getRepeatedField(field, i)) : ABSENT,
                        i < rights ? single(field, right.getRepeatedField(field, i)) : ABSENT));
            }
        }
    }

    private void values(String path, FieldDescriptor field, Message left, Object a, Message right, Object b)
            throws InvalidProtocolBufferException {
        if (a instanceof Message x && b instanceof Message y) {
            messages(path + ".", x, y);
            return;
        }
        Descriptor type = payloadType(field, left);
        if (type != null && type.equals(payloadType(field, right))) {
            messages(
                    path + ".",
                    DynamicMessage.parseFrom(type, (ByteString) a),
                    DynamicMessage.parseFrom(type, (ByteString) b));
        } else if (!a.equals(b)) {
            differences.add(new Difference(path, single(field, a), single(field, b)));
        }
    }

    /** The message that a field's bytes hold, by the value of the field that selects it; null when it is no message. */
    private static @Nullable Descriptor payloadType(FieldDescriptor field, Message parent) {
        String selector = field.getOptions().getExtension(Options.selectedBy);
        if (selector.isEmpty()) {
            return null;
        }
        FieldDescriptor selecting = field.getContainingType().findFieldByName(selector);
        EnumValueDescriptor value = (EnumValueDescriptor) parent.getField(selecting);
        Payload payload = value.getOptions().getExtension(Options.payload);
        return payload.getUp().isEmpty() ? null : WIRE_TYPES.get(payload.getUp());
    }

    private static String text(FieldDescriptor field, @Nullable Object value) {
        if (value == null) {
            return ABSENT;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> single(field, element)).toList().toString();
        }
        return single(field, value);
    }

    private static String single(FieldDescriptor field, Object value) {
        StringBuilder out = new StringBuilder();
        try {
            TextFormat.printer().escapingNonAscii(false).printFieldValue(field, value, out);
        } catch (IOException e) {
            throw new IllegalStateException(e); // a StringBuilder does not throw
        }
        return value instanceof Message ? "{" + out.toString().strip() + "}" : out.toString();
    }
}

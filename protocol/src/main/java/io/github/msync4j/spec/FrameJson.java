package io.github.msync4j.spec;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.Payload;
import io.github.msync4j.protocol.wire.ConferenceBody;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.RosterBody;
import io.github.msync4j.protocol.wire.StatisticsBody;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A wire message as one line of JSON, for logs, tools and tests. Only fields that are present are shown, in
 * the order of their numbers; payloads are opened as far as the spec says what they hold.
 *
 * <ul>
 *   <li>64-bit integers are strings; enums are names of the published schema, or numbers where it has none.
 *   <li>{@code $type} names the message in a payload, {@code $json} is JSON text that travels as bytes.
 *   <li>{@code $hex} are bytes that cannot be opened, {@code $unknown} are fields the spec does not know.
 * </ul>
 *
 * Immutable and safe for use by any thread.
 */
public final class FrameJson {
    /** Which way a frame travels: the same command holds different payloads up and down. */
    public enum Direction {
        /** From client to server. */
        UP,
        /** From server to client. */
        DOWN
    }

    private static final String MASK = "***";
    private static final Pattern SHARE_SECRET = Pattern.compile("(share-secret=)[^&\\s\"]+");
    /** The schema needs 6 levels; what lies deeper is shown as bytes. */
    private static final int MAX_DEPTH = 16;

    /** The messages a payload can hold, by name. */
    private static final Map<String, Descriptor> PAYLOADS = Stream.of(
                    MSync.getDescriptor(),
                    Meta.getDescriptor(),
                    Provision.getDescriptor(),
                    MessageBody.getDescriptor(),
                    MUCBody.getDescriptor(),
                    RosterBody.getDescriptor(),
                    StatisticsBody.getDescriptor(),
                    ConferenceBody.getDescriptor())
            .map(Descriptor::getFile)
            .map(FileDescriptor::getMessageTypes)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Descriptor::getFullName, Function.identity()));

    private final Message message;
    private final Direction direction;

    private FrameJson(Message message, Direction direction) {
        this.message = Objects.requireNonNull(message, "message");
        this.direction = Objects.requireNonNull(direction, "direction");
    }

    /**
     * Shows a message.
     *
     * @param message a frame, or any other message of the wire schema
     * @param direction which way it travels
     * @return the message, to be had as text
     */
    public static FrameJson of(Message message, Direction direction) {
        return new FrameJson(message, direction);
    }

    /**
     * The text without secrets: tokens, passwords and keys are masked, bytes that could hold one are only
     * counted.
     *
     * @return one line of JSON
     */
    public String masked() {
        return text(true);
    }

    /**
     * The text with secrets. Not for logs.
     *
     * @return one line of JSON
     */
    public String unmasked() {
        return text(false);
    }

    /**
     * The same as {@link #masked()}.
     *
     * @return one line of JSON
     */
    @Override
    public String toString() {
        return masked();
    }

    private String text(boolean masking) {
        Writer writer = new Writer(masking);
        writer.object(null, message, 0);
        return writer.out.toString();
    }

    private final class Writer {
        private final StringBuilder out = new StringBuilder();
        private final boolean masking;

        Writer(boolean masking) {
            this.masking = masking;
        }

        void object(@Nullable String type, Message message, int depth) {
            out.append('{');
            if (type != null) {
                key("$type");
                string(type);
            }
            message.getAllFields().forEach((field, value) -> {
                key(field.getName());
                if (field.isRepeated()) {
                    array(message, field, (List<?>) value, depth);
                } else {
                    value(message, field, value, depth);
                }
            });
            ByteString unknown = message.getUnknownFields().toByteString();
            if (!unknown.isEmpty()) {
                key("$unknown");
                hex(unknown);
            }
            out.append('}');
        }

        private void array(Message owner, FieldDescriptor field, List<?> values, int depth) {
            out.append('[');
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                value(owner, field, values.get(i), depth);
            }
            out.append(']');
        }

        private void value(Message owner, FieldDescriptor field, Object value, int depth) {
            if (masking && field.getOptions().getExtension(Options.secret)) {
                string(MASK);
                return;
            }
            switch (field.getType()) {
                case MESSAGE, GROUP -> object(null, (Message) value, depth + 1);
                case BYTES -> payload(owner, field, (ByteString) value, depth + 1);
                case ENUM -> enumValue((EnumValueDescriptor) value);
                case STRING -> string(masking ? hideShareSecret((String) value) : (String) value);
                case BOOL -> out.append(value);
                case DOUBLE, FLOAT -> decimal(((Number) value).doubleValue(), value.toString());
                case UINT32, FIXED32 -> out.append(Integer.toUnsignedString((Integer) value));
                case UINT64, FIXED64 -> string(Long.toUnsignedString((Long) value));
                case INT64, SINT64, SFIXED64 -> string(value.toString());
                case INT32, SINT32, SFIXED32 -> out.append(value);
            }
        }

        /** Opens a payload if the spec says what it holds. */
        private void payload(Message owner, FieldDescriptor field, ByteString bytes, int depth) {
            Payload payload = content(owner, field);
            if (payload.getJson() && bytes.isValidUtf8()) {
                labelled("$json", () -> string(masking ? hideShareSecret(bytes.toStringUtf8()) : bytes.toStringUtf8()));
                return;
            }
            String name = direction == Direction.UP ? payload.getUp() : payload.getDown();
            Descriptor type = PAYLOADS.get(field.getFile().getPackage() + "." + name);
            if (type != null && depth < MAX_DEPTH) {
                try {
                    Message opened = DynamicMessage.parseFrom(type, bytes);
                    object(name, opened, depth);
                    return;
                } catch (InvalidProtocolBufferException e) {
                    // not what it claims to be: shown as what it is
                }
            }
            labelled("$hex", () -> hex(bytes));
        }

        private void labelled(String label, Runnable value) {
            out.append('{');
            key(label);
            value.run();
            out.append('}');
        }

        private void enumValue(EnumValueDescriptor value) {
            EnumDescriptor type = value.getType();
            if (type.findValueByNumber(value.getNumber()) == null) {
                out.append(value.getNumber());
                return;
            }
            String published = value.getOptions().getExtension(Options.wireName);
            string(published.isEmpty() ? value.getName() : published);
        }

        private void decimal(double value, String text) {
            if (!Double.isFinite(value)) {
                string(text);
            } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                out.append((long) value);
            } else {
                out.append(text);
            }
        }

        /** Bytes, or when masking only their number: nobody knows whether a token is among them. */
        private void hex(ByteString bytes) {
            string(
                    masking
                            ? MASK + " (" + bytes.size() + " bytes)"
                            : HexFormat.of().formatHex(bytes.toByteArray()));
        }

        private void key(String name) {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            string(name);
            out.append(':');
        }

        private void string(String text) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"' -> out.append("\\\"");
                    case '\\' -> out.append("\\\\");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    default -> {
                        // controls, line separators and lone surrogates: none may break a line of a log
                        if (c < ' '
                                || c == 0x7f
                                || c == 0x2028
                                || c == 0x2029
                                || (Character.isSurrogate(c) && !paired(text, i))) {
                            out.append(String.format("\\u%04x", (int) c));
                        } else {
                            out.append(c);
                        }
                    }
                }
            }
            out.append('"');
        }
    }

    private static Payload content(Message owner, FieldDescriptor field) {
        if (field.getOptions().getExtension(Options.jsonText)) {
            return Payload.newBuilder().setJson(true).build();
        }
        String selector = field.getOptions().getExtension(Options.selectedBy);
        if (selector.isEmpty()) {
            return Payload.getDefaultInstance();
        }
        FieldDescriptor selecting = owner.getDescriptorForType().findFieldByName(selector);
        return ((EnumValueDescriptor) owner.getField(selecting)).getOptions().getExtension(Options.payload);
    }

    /** The secret of a file may also be part of its URL. */
    private static String hideShareSecret(String text) {
        return SHARE_SECRET.matcher(text).replaceAll("$1" + MASK);
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}

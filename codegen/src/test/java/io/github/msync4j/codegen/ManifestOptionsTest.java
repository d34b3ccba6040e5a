package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceOptions;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.read.ManifestReader;
import io.github.msync4j.protocol.options.LoggerSpec;
import io.github.msync4j.protocol.options.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A manifest shows whatever an option of the spec says, so that no change of one goes unseen. */
class ManifestOptionsTest {
    private static final String SPEC = "changes/rest_query_changed/old/shop.proto";

    /** Said for readers of the spec only. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "EnumValueOptions.wire_name", "how the published schema spells it; what travels is the number",
            "EnumValueOptions.added", "what the published schema lacks; the value itself is in the manifest");

    /** The services of that spec, in their order. */
    private static final int REST = 0;

    private static final int LOGGER = 1;
    private static final int EVENTS = 2;

    /** Two specs that differ in one thing that an option says. */
    private record Pair(String name, FileDescriptorProto without, FileDescriptorProto with) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Two options that differ in one field. */
    private record Difference(String name, Message without, Message with) {}

    @ParameterizedTest
    @MethodSource("pairs")
    void whatAnOptionSaysShows(Pair pair) throws DescriptorValidationException {
        if (LEFT_OUT.containsKey(pair.name())) {
            assertThat(manifest(pair.with())).isEqualTo(manifest(pair.without()));
        } else {
            assertThat(manifest(pair.with())).isNotEqualTo(manifest(pair.without()));
        }
    }

    static Stream<Pair> pairs() {
        FileDescriptorProto base = base();
        return Options.getDescriptor().getExtensions().stream().flatMap(option -> pairs(base, option));
    }

    private static Stream<Pair> pairs(FileDescriptorProto base, FieldDescriptor option) {
        return differences(
                        options(base, option),
                        option,
                        option.getContainingType().getName() + ".")
                .stream()
                .map(each ->
                        new Pair(each.name(), with(base, option, each.without()), with(base, option, each.with())));
    }

    /** All ways in which options can differ in one field, or in one field of what the field holds. */
    private static List<Difference> differences(Message options, FieldDescriptor field, String prefix) {
        String name = prefix + field.getName();
        if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            return List.of(new Difference(name, options, set(options, field, value(field))));
        }
        Message held = field.isRepeated() || !options.hasField(field)
                ? options.newBuilderForType().newBuilderForField(field).build()
                : (Message) options.getField(field);
        List<Difference> found = new ArrayList<>();
        if (held.getDescriptorForType().getFields().isEmpty()) {
            found.add(new Difference(name, options, set(options, field, held)));
        }
        for (FieldDescriptor within : held.getDescriptorForType().getFields()) {
            for (Difference each : differences(held, within, name + ".")) {
                found.add(new Difference(
                        each.name(), set(options, field, each.without()), set(options, field, each.with())));
            }
        }
        return found;
    }

    private static Message set(Message options, FieldDescriptor field, Object value) {
        return field.isRepeated()
                ? options.toBuilder().addRepeatedField(field, value).build()
                : options.toBuilder().setField(field, value).build();
    }

    /** A value that is no default; as a text, the name of a variable of the path. */
    private static Object value(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            // a service whose failures show
            case STRING -> field.getName().equals("failures_of") ? "golden.rest.OrderApi" : "user";
            case BOOLEAN -> true;
            case INT -> 7;
            case LONG -> 7L;
            case ENUM -> anyOther(field);
            default -> throw new IllegalStateException("an option of another kind: " + field);
        };
    }

    private static EnumValueDescriptor anyOther(FieldDescriptor field) {
        return field.getEnumType().findValueByNumber(1);
    }

    // ---- where the options stand ----------------------------------------------------------------

    /** A spec with something of each kind that has options. */
    private static FileDescriptorProto base() {
        FileDescriptorProto shop = TestSpecs.all().stream()
                .filter(file -> file.getName().equals(SPEC))
                .findFirst()
                .orElseThrow();
        return shop.toBuilder()
                .addMessageType(DescriptorProto.newBuilder()
                        .setName("Shipped")
                        .setOptions(MessageOptions.newBuilder().setExtension(Options.customEvent, "shipped")))
                .addEnumType(EnumDescriptorProto.newBuilder()
                        .setName("Kind")
                        .addValue(EnumValueDescriptorProto.newBuilder()
                                .setName("KIND_UNKNOWN")
                                .setNumber(0))
                        .addValue(EnumValueDescriptorProto.newBuilder()
                                .setName("KIND_NEW")
                                .setNumber(1)))
                .addService(ServiceDescriptorProto.newBuilder()
                        .setName("ShopLog")
                        .setOptions(ServiceOptions.newBuilder()
                                .setExtension(
                                        Options.logger,
                                        LoggerSpec.newBuilder().setName("shop").build()))
                        .addMethod(MethodDescriptorProto.newBuilder()
                                .setName("Sold")
                                .setInputType(".changes.rest_query_changed.old.Shipped")
                                .setOutputType(".changes.rest_query_changed.old.Receipt")))
                .addService(ServiceDescriptorProto.newBuilder()
                        .setName("ShopEvents")
                        .addMethod(MethodDescriptorProto.newBuilder()
                                .setName("Sold")
                                .setInputType(".changes.rest_query_changed.old.Shipped")
                                .setOutputType(".changes.rest_query_changed.old.Receipt")))
                .build();
    }

    private static Message options(FileDescriptorProto base, FieldDescriptor option) {
        return switch (option.getContainingType().getName()) {
            case "FieldOptions" -> base.getMessageType(0).getField(0).getOptions();
            case "MessageOptions" -> base.getMessageType(0).getOptions();
            case "EnumOptions" -> base.getEnumType(1).getOptions();
            case "EnumValueOptions" -> base.getEnumType(1).getValue(1).getOptions();
            case "ServiceOptions" -> base.getService(serviceOf(option)).getOptions();
            case "MethodOptions" ->
                base.getService(serviceOf(option)).getMethod(0).getOptions();
            default -> throw new IllegalStateException("nothing here has " + option);
        };
    }

    private static FileDescriptorProto with(FileDescriptorProto base, FieldDescriptor option, Message options) {
        FileDescriptorProto.Builder file = base.toBuilder();
        switch (option.getContainingType().getName()) {
            case "FieldOptions" ->
                file.getMessageTypeBuilder(0)
                        .getFieldBuilder(0)
                        .getOptionsBuilder()
                        .clear()
                        .mergeFrom(options);
            case "MessageOptions" ->
                file.getMessageTypeBuilder(0).getOptionsBuilder().clear().mergeFrom(options);
            case "EnumOptions" ->
                file.getEnumTypeBuilder(1).getOptionsBuilder().clear().mergeFrom(options);
            case "EnumValueOptions" ->
                file.getEnumTypeBuilder(1)
                        .getValueBuilder(1)
                        .getOptionsBuilder()
                        .clear()
                        .mergeFrom(options);
            case "ServiceOptions" ->
                file.getServiceBuilder(serviceOf(option))
                        .getOptionsBuilder()
                        .clear()
                        .mergeFrom(options);
            case "MethodOptions" ->
                file.getServiceBuilder(serviceOf(option))
                        .getMethodBuilder(0)
                        .getOptionsBuilder()
                        .clear()
                        .mergeFrom(options);
            default -> throw new IllegalStateException("nothing here has " + option);
        }
        return file.build();
    }

    private static int serviceOf(FieldDescriptor option) {
        return switch (option.getName()) {
            case "events" -> EVENTS;
            case "log" -> LOGGER;
            default -> REST;
        };
    }

    private static Manifest manifest(FileDescriptorProto changed) throws DescriptorValidationException {
        List<FileDescriptorProto> protos = TestSpecs.all().stream()
                .map(file -> file.getName().equals(SPEC) ? changed : file)
                .toList();
        return ManifestReader.read(protos, SPEC::equals, file -> true);
    }
}

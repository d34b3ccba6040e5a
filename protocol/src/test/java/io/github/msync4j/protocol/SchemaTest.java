package io.github.msync4j.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.wire.ConferenceBody;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.MUCBody;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.RosterBody;
import io.github.msync4j.protocol.wire.StatisticsBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiled wire schema held against the tables of {@code schema.md}: nothing missing, nothing extra. */
class SchemaTest {
    private static final List<FileDescriptor> FILES = Stream.of(
                    MSync.getDescriptor(),
                    Meta.getDescriptor(),
                    Provision.getDescriptor(),
                    MessageBody.getDescriptor(),
                    MUCBody.getDescriptor(),
                    RosterBody.getDescriptor(),
                    StatisticsBody.getDescriptor(),
                    ConferenceBody.getDescriptor())
            .map(Descriptor::getFile)
            .toList();

    private static final String TABLES = tables();

    @Test
    void messagesAndFieldsAreThePublishedOnes() {
        Map<String, List<String>> compiled = messages()
                .collect(Collectors.toMap(
                        message -> name(message.getFullName()),
                        message -> message.getFields().stream()
                                .map(SchemaTest::row)
                                .sorted()
                                .toList(),
                        (a, b) -> a,
                        TreeMap::new));
        Map<String, List<String>> published = publishedFields();

        assertThat(compiled).isEqualTo(published);
        assertThat(published).hasSize(28);
        assertThat(published.values().stream().mapToInt(List::size).sum()).isEqualTo(188);
    }

    @Test
    void enumsAndValuesAreThePublishedOnesButForThoseMarkedAsAdded() {
        Map<String, List<String>> compiled = enums().collect(Collectors.toMap(
                type -> name(type.getFullName()),
                type -> type.getValues().stream()
                        .filter(value -> !value.getOptions().getExtension(Options.added))
                        .map(SchemaTest::row)
                        .toList(),
                (a, b) -> a,
                TreeMap::new));
        Map<String, List<String>> published = publishedValues();

        assertThat(compiled).isEqualTo(published);
        assertThat(published).hasSize(30);
        assertThat(published.values().stream().mapToInt(List::size).sum()).isEqualTo(208);
    }

    @Test
    void onlyOneValueWasAdded() {
        assertThat(enums().flatMap(type -> type.getValues().stream())
                        .filter(value -> value.getOptions().getExtension(Options.added))
                        .map(EnumValueDescriptor::getFullName))
                .containsExactly("msync4j.wire.Status.ErrorCode.RESOURCE_CHANGED");
    }

    @Test
    void everySingularFieldKnowsWhetherItIsPresent() {
        assertThat(messages().flatMap(message -> message.getFields().stream()))
                .allMatch(field -> field.isRepeated() || field.hasPresence());
    }

    @Test
    void enumsAreOpenUnlessTheyDoNotStartAtZero() {
        assertThat(enums())
                .allMatch(type -> type.isClosed() == (type.getValue(0).getNumber() != 0));
    }

    @Test
    void payloadsNameMessagesOfTheSchema() {
        List<String> names =
                messages().map(message -> name(message.getFullName())).toList();
        assertThat(enums().flatMap(type -> type.getValues().stream())
                        .map(value -> value.getOptions().getExtension(Options.payload))
                        .flatMap(payload -> Stream.of(payload.getUp(), payload.getDown()))
                        .filter(name -> !name.isEmpty()))
                .isNotEmpty()
                .allMatch(names::contains);
        assertThat(messages()
                        .flatMap(message -> message.getFields().stream())
                        .filter(field -> field.getType() == FieldDescriptor.Type.BYTES)
                        .map(field -> field.getFullName() + " "
                                + field.getOptions().getExtension(Options.selectedBy)
                                + field.getOptions().getExtension(Options.jsonText)))
                .containsExactlyInAnyOrder(
                        "msync4j.wire.MSync.payload commandfalse",
                        "msync4j.wire.Meta.payload nsfalse",
                        "msync4j.wire.Meta.meta true");
    }

    private static String row(FieldDescriptor field) {
        String type = switch (field.getType()) {
            case MESSAGE -> name(field.getMessageType().getFullName());
            case ENUM -> "enum " + name(field.getEnumType().getFullName());
            default ->
                field.toProto().getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
        };
        String oneof = field.getContainingOneof() == null
                ? ""
                : "oneof " + field.getContainingOneof().getName();
        String label = field.isRepeated() ? "rep" : "opt";
        return String.join(
                " | ",
                Integer.toString(field.getNumber()),
                field.getName(),
                type,
                label,
                Integer.toString(field.isPacked() ? 2 : field.getLiteType().getWireType()),
                oneof);
    }

    private static String row(EnumValueDescriptor value) {
        String published = value.getOptions().getExtension(Options.wireName);
        return (published.isEmpty() ? value.getName() : published) + "=" + value.getNumber();
    }

    private static Stream<Descriptor> messages() {
        return FILES.stream().map(FileDescriptor::getMessageTypes).flatMap(SchemaTest::withNested);
    }

    private static Stream<Descriptor> withNested(Collection<Descriptor> messages) {
        return messages.stream()
                .flatMap(message -> Stream.concat(Stream.of(message), withNested(message.getNestedTypes())));
    }

    private static Stream<EnumDescriptor> enums() {
        return Stream.concat(
                FILES.stream().flatMap(file -> file.getEnumTypes().stream()),
                messages().flatMap(message -> message.getEnumTypes().stream()));
    }

    private static String name(String fullName) {
        return fullName.substring("msync4j.wire.".length());
    }

    private static Map<String, List<String>> publishedFields() {
        Map<String, List<String>> messages = new TreeMap<>();
        String section = TABLES.substring(TABLES.indexOf("\n## Messages"), TABLES.indexOf("\n## Enums"));
        for (String message : section.split("\n### ")) {
            List<String> lines = message.lines().toList();
            if (lines.size() > 1 && !lines.get(0).isBlank()) {
                messages.put(
                        lines.get(0).strip(),
                        lines.stream()
                                .map(Pattern.compile(
                                        "\\| (\\d+) \\| (\\w+) \\| ([^|]+) \\| (\\w+) \\| (\\d) \\|(.*)\\|")::matcher)
                                .filter(Matcher::matches)
                                .map(SchemaTest::publishedRow)
                                .sorted()
                                .toList());
            }
        }
        return messages;
    }

    private static String publishedRow(MatchResult row) {
        String notes = row.group(6).strip();
        return String.join(
                " | ",
                row.group(1),
                row.group(2),
                row.group(3),
                row.group(4),
                row.group(5),
                notes.startsWith("oneof ") ? notes : "");
    }

    private static Map<String, List<String>> publishedValues() {
        Map<String, List<String>> enums = new TreeMap<>();
        Pattern.compile("\\| ([\\w.]+) \\| ((?:\\w+=\\d+(?:, )?)+) \\| (\\d+) \\|")
                .matcher(TABLES.substring(TABLES.indexOf("\n## Enums")))
                .results()
                .forEach(row -> {
                    List<String> values = Arrays.asList(row.group(2).split(", "));
                    assertThat(values).hasSize(Integer.parseInt(row.group(3)));
                    enums.put(row.group(1), values);
                });
        return enums;
    }

    private static String tables() {
        try (InputStream in = Spec.resource("/schema.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

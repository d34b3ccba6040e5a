package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.WireFile;
import io.github.msync4j.codegen.model.WireType;
import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What travels. */
final class WirePage {
    private final List<WireFile> files;
    private final Fields values;
    private final Map<String, Anchor> types = new HashMap<>();

    WirePage(List<WireFile> files, Homes homes) {
        this.files = files;
        this.values = new Fields(homes);
        files.forEach(file ->
                file.types().forEach(type -> types.put(type.name(), new Anchor(Pages.WIRE, type.name()))));
    }

    Page page() {
        return new Page(
                Pages.WIRE,
                "Wire messages",
                "Wire",
                List.of(
                        new Block.Paragraph(
                                Text.words("What travels in the frames of the WebSocket, as Protocol Buffers. "
                                                + "Each frame is one ")
                                        .and(type("MSync"))
                                        .and("; its ")
                                        .and(Text.code("command"))
                                        .and(" says what is in it.")),
                        new Block.Paragraph(Text.words(
                                        "An application has no need of it: the client speaks it, and " + "hands over ")
                                .and(Text.link(Anchor.top(Pages.EVENTS), "events"))
                                .and("."))),
                files.stream().map(this::part).toList());
    }

    private Part part(WireFile file) {
        return new Part(
                Pages.topic(file.name()),
                Prose.paragraphs(file.comment()).stream()
                        .limit(1)
                        .map(text -> (Block) new Block.Paragraph(text))
                        .toList(),
                file.types().stream().map(this::entry).toList());
    }

    private Entry entry(WireType type) {
        List<Block> blocks = new ArrayList<>(Prose.blocks(type.comment()));
        if (type instanceof WireType.Message message) {
            message.limit().ifPresent(limit -> blocks.add(new Block.Paragraph(values.total(limit))));
            blocks.add(
                    message.fields().isEmpty()
                            ? new Block.Paragraph(Text.words("It has no fields."))
                            : new Block.Table(
                                    List.of("No.", "Field", "Type", "What it is"),
                                    message.fields().stream().map(this::row).toList()));
            return new Entry(
                    type.name(),
                    "message",
                    Prose.first(type.comment()),
                    message.fields().stream().map(WireType.Field::name).toList(),
                    blocks);
        }
        var enumeration = (WireType.Enumeration) type;
        blocks.add(table(enumeration));
        return new Entry(
                type.name(),
                "enum",
                Prose.first(type.comment()),
                enumeration.values().stream().map(WireType.Value::name).toList(),
                blocks);
    }

    private List<Text> row(WireType.Field field) {
        Text type = field.repeated() ? Text.words("repeated ").and(type(field.type())) : type(field.type());
        return List.of(
                Text.words(Integer.toString(field.number())),
                Text.code(field.name()),
                type,
                Text.join(
                        " ",
                        List.of(
                                Prose.line(field.comment()),
                                Fields.limit(field.limit()),
                                selectedBy(field),
                                oneof(field.oneof()),
                                Text.words(field.secret() ? "Secret: never shown." : ""))));
    }

    private static Text selectedBy(WireType.Field field) {
        String selector = field.selectedBy();
        return selector.isEmpty() || field.comment().contains("`" + selector + "`")
                ? Text.EMPTY
                : Text.code(selector).and(" says what is in it.");
    }

    private static Text oneof(Optional<String> oneof) {
        return oneof.map(name -> Text.words("One of ").and(Text.code(name)).and("."))
                .orElse(Text.EMPTY);
    }

    private Block table(WireType.Enumeration type) {
        boolean hasPayload =
                type.values().stream().anyMatch(value -> !payload(value).isEmpty());
        List<List<Text>> rows = new ArrayList<>();
        for (WireType.Value value : type.values()) {
            List<Text> row =
                    new ArrayList<>(List.of(Text.words(Integer.toString(value.number())), Text.code(value.name())));
            if (hasPayload) {
                row.add(payload(value));
            }
            row.add(Prose.line(value.comment()));
            rows.add(row);
        }
        return new Block.Table(
                hasPayload
                        ? List.of("No.", "Value", "Payload", "What it means")
                        : List.of("No.", "Value", "What it means"),
                rows);
    }

    private Text payload(WireType.Value value) {
        if (value.json()) {
            return Text.words("JSON");
        }
        if (value.up().equals(value.down())) {
            return value.up().isEmpty() ? Text.EMPTY : type(value.up());
        }
        return Text.join(
                ", ",
                List.of(
                        value.up().isEmpty() ? Text.EMPTY : Text.words("up ").and(type(value.up())),
                        value.down().isEmpty()
                                ? Text.EMPTY
                                : Text.words("down ").and(type(value.down()))));
    }

    private Text type(String name) {
        Anchor home = types.get(name);
        return home == null ? Text.code(name) : Text.name(home, name);
    }
}

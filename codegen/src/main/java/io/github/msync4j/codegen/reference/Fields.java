package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.Limit;
import io.github.msync4j.codegen.model.LogUse;
import io.github.msync4j.codegen.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Fields of value types, and values of enums, as tables. */
final class Fields {
    private final Homes homes;

    Fields(Homes homes) {
        this.homes = homes;
    }

    /** The fields as Java has them. */
    List<Block> table(Message message) {
        return table(message, false);
    }

    /** The fields as Java and JSON have them. */
    List<Block> jsonTable(Message message) {
        return table(message, true);
    }

    private List<Block> table(Message message, boolean isJson) {
        List<Block> blocks = new ArrayList<>();
        message.limit().ifPresent(limit -> blocks.add(new Block.Paragraph(total(limit))));
        if (message.fields().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.words("It has no fields.")));
            return blocks;
        }
        List<List<Text>> rows = new ArrayList<>();
        for (Field field : message.fields()) {
            rows.add(
                    isJson
                            ? List.of(name(field), Text.code(field.json().name()), type(field), about(field))
                            : List.of(name(field), type(field), about(field)));
        }
        blocks.add(new Block.Table(
                isJson
                        ? List.of("Field", "In JSON", "Type", "What it is")
                        : List.of(message.isUnion() ? "One of" : "Field", "Type", "What it is"),
                rows));
        return blocks;
    }

    /** The fields of a log event. */
    List<Block> logged(List<Field> fields) {
        List<List<Text>> rows = fields.stream()
                .map(field -> List.of(
                        Text.code(field.json().name()),
                        type(field),
                        Text.join(" ", List.of(Prose.line(field.comment().text()), Text.words(use(field.logged()))))))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Block.Table(List.of("Field", "Type", "What it is"), rows));
    }

    private static String use(LogUse use) {
        if (use.content()) {
            return "What a user wrote.";
        }
        return use.identity() ? "An id." : "";
    }

    static Block values(Enumeration type, boolean isJson) {
        List<List<Text>> rows = new ArrayList<>();
        for (Enumeration.Value value : type.values()) {
            Text about = Prose.line(value.comment().text());
            rows.add(
                    isJson
                            ? List.of(Text.code(value.name()), Text.code(value.json()), about)
                            : List.of(Text.code(value.name()), about));
        }
        return new Block.Table(
                isJson ? List.of("Value", "In JSON", "What it means") : List.of("Value", "What it means"), rows);
    }

    static Text name(Field field) {
        return Text.code(field.name());
    }

    Text type(Field field) {
        Text one = type(field.type());
        return switch (field.shape()) {
            case PLAIN, REQUIRED -> one;
            case OPTIONAL -> Text.words("optional ").and(one);
            case LIST -> Text.words("list of ").and(one);
            case MAP ->
                Text.words("map of ")
                        .and(type(field.key().orElseThrow()))
                        .and(" to ")
                        .and(one);
        };
    }

    private Text type(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return Text.code(java(scalar));
        }
        if (type instanceof FieldType.Time time) {
            return Text.code(time == FieldType.Time.INSTANT ? "Instant" : "Duration");
        }
        if (type == FieldType.Streamed.BLOB) {
            return Text.code("Blob");
        }
        if (type instanceof FieldType.EnumType named) {
            return homes.type(named.name());
        }
        return type instanceof FieldType.MessageType named
                ? homes.type(named.name())
                : Text.code(((FieldType.Unsupported) type).protoName());
    }

    private static String java(FieldType.Scalar scalar) {
        return switch (scalar) {
            case STRING -> "String";
            case BOOL -> "boolean";
            case BYTES -> "byte[]";
            case INT, LONG, FLOAT, DOUBLE -> scalar.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What a field is, and what else there is to know of it. */
    static Text about(Field field) {
        return Text.join(
                " ",
                List.of(
                        Prose.line(field.comment().text()),
                        limit(field.limit()),
                        field.defaultValue()
                                .map(said -> Text.words("Default: ")
                                        .and(Text.code(said))
                                        .and("."))
                                .orElse(Text.EMPTY),
                        Text.words(field.secret() ? "Secret: never shown." : ""),
                        json(field)));
    }

    private static Text json(Field field) {
        if (!field.json().namedBy().isEmpty()) {
            return Text.words("In JSON its name is the text of ")
                    .and(Text.code(member(field.json().namedBy())))
                    .and(", which is no member of its own.");
        }
        return Text.words(form(field));
    }

    /** {@return what a field of the spec is called in Java} */
    static String member(String protoName) {
        var out = new StringBuilder();
        for (String part : protoName.split("_")) {
            out.append(out.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return out.toString();
    }

    private static String form(Field field) {
        if (field.json().raw()) {
            return "The text of any JSON value.";
        }
        if (field.json().text()) {
            return "In JSON a text with JSON in it.";
        }
        if (field.json().unwrapped()) {
            return "In JSON the message is this value.";
        }
        if (field.json().omitted()) {
            return "Left out where it is empty.";
        }
        return field.json().seconds() ? "In JSON a number of seconds." : "";
    }

    static Text limit(Optional<Limit> limit) {
        return Text.words(limit.map(Limit::sentence).orElse(""));
    }

    Text total(Limit limit) {
        Text bound = Text.words("In all " + limit.text());
        return limit.code().isEmpty()
                ? bound.and(".")
                : bound.and("; beyond that, ").and(homes.code(limit.code())).and(".");
    }

    /** {@return what else the fields of a type are looked for by} */
    static List<String> words(Message message) {
        List<String> words = new ArrayList<>();
        for (Field field : message.fields()) {
            words.add(field.name());
            words.add(field.json().name());
        }
        return words;
    }
}

package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.SpecFile;
import io.github.msync4j.codegen.reference.Page.Entry;
import java.util.ArrayList;
import java.util.List;

/** Value types and enums with an entry of their own: those that are not explained with an event or a call. */
final class TypeEntries {
    private final Homes homes;
    private final Fields fields;

    TypeEntries(Homes homes) {
        this.homes = homes;
        this.fields = new Fields(homes);
    }

    List<Entry> of(SpecFile file, String page) {
        boolean isJson = !file.services().isEmpty();
        List<Entry> entries = new ArrayList<>();
        for (Message message : file.messages()) {
            if (homes.isAt(message.name(), new Anchor(page, message.name().simple()))) {
                entries.add(message(message, isJson));
            }
        }
        file.enums().forEach(type -> entries.add(enumeration(type, isJson)));
        return entries;
    }

    private Entry message(Message message, boolean isJson) {
        List<Block> blocks = new ArrayList<>(Prose.blocks(message.comment().text()));
        blocks.addAll(isJson ? fields.jsonTable(message) : fields.table(message));
        return new Entry(
                message.name().simple(),
                message.isUnion() ? "union" : "value",
                Prose.first(message.comment().text()),
                Fields.words(message),
                blocks);
    }

    private static Entry enumeration(Enumeration type, boolean isJson) {
        List<Block> blocks = new ArrayList<>(Prose.blocks(type.comment().text()));
        blocks.add(Fields.values(type, isJson));
        return new Entry(
                type.name().simple(),
                "enum",
                Prose.first(type.comment().text()),
                type.values().stream().map(Enumeration.Value::name).toList(),
                blocks);
    }
}

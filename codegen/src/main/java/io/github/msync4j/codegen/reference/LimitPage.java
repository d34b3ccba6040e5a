package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Limit;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import io.github.msync4j.codegen.model.WireFile;
import io.github.msync4j.codegen.model.WireType;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much the service takes. */
final class LimitPage {
    private final Spec spec;
    private final List<WireFile> wire;
    private final Homes homes;

    LimitPage(Spec spec, List<WireFile> wire, Homes homes) {
        this.spec = spec;
        this.wire = wire;
        this.homes = homes;
    }

    Page page() {
        List<Part> parts = new ArrayList<>();
        for (SpecFile file : spec.files()) {
            String kind = file.services().isEmpty() ? "Values: " : "REST: ";
            add(parts, kind + Pages.topic(file.name()).toLowerCase(Locale.ROOT), rows(file));
        }
        for (WireFile file : wire) {
            add(parts, "Wire: " + Pages.topic(file.name()).toLowerCase(Locale.ROOT), rows(file));
        }
        return new Page(
                Pages.LIMITS,
                "Limits",
                "Limits",
                List.of(
                        new Block.Paragraph(Text.words(
                                "How much the service takes, as the vendor's documentation and the vendor's web client "
                                        + "have it. An app can be set up otherwise. Where a limit has no error code, it "
                                        + "is not known which one the service answers with.")),
                        new Block.Paragraph(Text.words("Generated types do not check limits: the service does."))),
                parts);
    }

    private static void add(List<Part> parts, String title, List<List<Text>> rows) {
        if (!rows.isEmpty()) {
            Block table = new Block.Table(List.of("What", "Limit", "Beyond it"), rows);
            parts.add(new Part(title, List.of(table), List.of()));
        }
    }

    private List<List<Text>> rows(SpecFile file) {
        List<List<Text>> rows = new ArrayList<>();
        file.messages().forEach(message -> {
            Text type = homes.type(message.name());
            add(rows, type.and(" in all"), message.limit());
            message.fields().forEach(field -> add(rows, type.and(" ").and(Text.code(field.name())), field.limit()));
        });
        return rows;
    }

    private List<List<Text>> rows(WireFile file) {
        List<List<Text>> rows = new ArrayList<>();
        for (WireType type : file.types()) {
            if (type instanceof WireType.Message message) {
                Text name = Text.name(new Anchor(Pages.WIRE, type.name()), type.name());
                add(rows, name.and(" in all"), message.limit());
                message.fields().forEach(field -> add(rows, name.and(" ").and(Text.code(field.name())), field.limit()));
            }
        }
        return rows;
    }

    private void add(List<List<Text>> rows, Text what, Optional<Limit> limit) {
        limit.ifPresent(bound -> rows.add(List.of(
                what, Text.words(bound.text()), bound.code().isEmpty() ? Text.EMPTY : homes.code(bound.code()))));
    }
}

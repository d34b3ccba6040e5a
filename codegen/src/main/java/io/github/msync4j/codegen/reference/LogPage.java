package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.LogGroup;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log events. */
final class LogPage {
    private final Spec spec;
    private final Fields fields;

    LogPage(Spec spec, Homes homes) {
        this.spec = spec;
        this.fields = new Fields(homes);
    }

    Page page() {
        return new Page(
                Pages.LOG,
                "Log events",
                "Log",
                List.of(new Block.Paragraph(Text.words(
                                "What a client logs. The names of loggers, and the keys, levels "
                                        + "and fields of events do not change within a major version. "
                                        + "No field holds a secret; ids and what users wrote are marked, and the options of the "
                                        + "log say what becomes of them. Each logger has a class with its name and its events, ")
                        .and(Text.code("LogEvent"))
                        .and(" constants, to compare with."))),
                spec.logs().map(this::part).toList());
    }

    private Part part(LogGroup log) {
        List<Block> intro = new ArrayList<>(Prose.blocks(log.comment().text()));
        intro.add(new Block.Facts(List.of(
                new Block.Fact("Logger", Text.code(log.logger())),
                new Block.Fact("Class", Text.code(log.type().toString())))));
        return new Part(
                log.logger(),
                intro,
                log.events().stream().map(event -> entry(log, event)).toList());
    }

    private Entry entry(LogGroup log, LogGroup.Event event) {
        List<Block> blocks = new ArrayList<>(Prose.blocks(event.comment().text()));
        Text level = Text.code(event.level().toString());
        blocks.add(new Block.Facts(
                List.of(new Block.Fact("Level", event.thrown() ? level.and(", with what was thrown") : level))));
        blocks.addAll(fields.logged(event.fields()));
        return new Entry(
                log.key(event),
                "log event",
                Prose.first(event.comment().text()),
                Stream.concat(
                                Stream.of(event.constant()),
                                event.fields().stream().map(Field::name))
                        .toList(),
                blocks);
    }
}

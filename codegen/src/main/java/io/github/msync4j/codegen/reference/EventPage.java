package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The events. */
final class EventPage {
    private final Spec spec;
    private final Fields fields;

    EventPage(Spec spec, Homes homes) {
        this.spec = spec;
        this.fields = new Fields(homes);
    }

    Page page() {
        return new Page(
                Pages.EVENTS,
                "Events",
                "Events",
                List.of(new Block.Paragraph(Text.words("What a client tells its application. Each event is a value; "
                                + "a handler has a method for each, and "
                                + "a group of events is a sealed interface, for ")
                        .and(Text.code("switch"))
                        .and(" and for ")
                        .and(Text.code("events(Class)"))
                        .and("."))),
                spec.groups().map(this::part).toList());
    }

    private Part part(EventGroup group) {
        List<Block> intro = new ArrayList<>(Prose.blocks(group.comment().text()));
        intro.add(new Block.Facts(List.of(
                new Block.Fact("Handler", Text.code(group.handler().toString())),
                new Block.Fact("Sealed type", Text.code(group.event().toString())))));
        return new Part(
                group.handler().simple(),
                intro,
                group.events().stream().map(event -> entry(group, event)).toList());
    }

    private Entry entry(EventGroup group, EventGroup.Event event) {
        Message value = spec.message(event.value()).orElseThrow();
        List<Block> blocks = new ArrayList<>(Prose.blocks(event.comment().text()));
        blocks.add(new Block.Facts(List.of(new Block.Fact(
                "Handled by",
                Text.code("%s.%s(%s)"
                        .formatted(
                                group.handler().simple(),
                                event.method(),
                                event.value().simple()))))));
        blocks.addAll(fields.table(value));
        return new Entry(
                event.protoName(),
                "event",
                Prose.first(event.comment().text()),
                Stream.concat(Stream.of(event.method()), Fields.words(value).stream())
                        .toList(),
                blocks);
    }
}

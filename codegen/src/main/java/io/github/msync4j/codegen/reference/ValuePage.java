package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.List;

/** What events are made of, and what an application hands to the client. */
final class ValuePage {
    private final Spec spec;
    private final TypeEntries types;

    ValuePage(Spec spec, Homes homes) {
        this.spec = spec;
        this.types = new TypeEntries(homes);
    }

    Page page() {
        return new Page(
                Pages.VALUES,
                "Values",
                "Values",
                List.of(new Block.Paragraph(Text.words("What ")
                        .and(Text.link(Anchor.top(Pages.EVENTS), "events"))
                        .and(" are made of, and what an application hands to the client. "
                                + "All of them are immutable, and made with ")
                        .and(Text.code("builder()"))
                        .and("; each field has an accessor of its name."))),
                spec.files().stream()
                        .filter(file -> file.services().isEmpty())
                        .map(file -> new Part(
                                Pages.topic(file.name()) + " values",
                                List.of(new Block.Paragraph(Text.words("Package ")
                                        .and(Text.code(file.javaPackage()))
                                        .and("."))),
                                types.of(file, Pages.VALUES)))
                        .filter(part -> !part.entries().isEmpty())
                        .toList());
    }
}

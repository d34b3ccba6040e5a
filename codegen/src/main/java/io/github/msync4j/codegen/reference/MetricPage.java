package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.MetricDetail;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is measured. */
final class MetricPage {
    private final Spec spec;
    private final Homes homes;

    MetricPage(Spec spec, Homes homes) {
        this.spec = spec;
        this.homes = homes;
    }

    Page page() {
        return new Page(
                Pages.METRICS,
                "Metrics",
                "Metrics",
                List.of(new Block.Paragraph(Text.words("What a client measures, for those who give it a recorder: ")
                        .and(Text.outside("../metrics.md", "how"))
                        .and(". Names, units and tags do not change within a major version. No tag holds what a "
                                + "user wrote, or the id of a user or a group; each has few values."))),
                Stream.of(MetricDetail.Kind.TIMER, MetricDetail.Kind.COUNTER, MetricDetail.Kind.GAUGE)
                        .map(this::part)
                        .filter(part -> !part.entries().isEmpty())
                        .toList());
    }

    private Part part(MetricDetail.Kind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return new Part(
                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "s",
                List.of(),
                spec.metrics()
                        .filter(value -> value.metric().orElseThrow().kind() == kind)
                        .map(value -> entry(value, value.metric().orElseThrow(), word))
                        .toList());
    }

    private Entry entry(Enumeration.Value value, MetricDetail metric, String kind) {
        List<Block> blocks = new ArrayList<>(Prose.blocks(value.comment().text()));
        blocks.add(new Block.Facts(List.of(
                new Block.Fact("Unit", Text.code(metric.unit())),
                new Block.Fact("Constant", Text.code(value.name())))));
        if (!metric.tags().isEmpty()) {
            blocks.add(new Block.Table(
                    List.of("Tag", "Values"),
                    metric.tags().stream()
                            .map(tag -> List.of(Text.code(tag.name()), values(tag)))
                            .toList()));
        }
        return new Entry(
                metric.name(),
                kind,
                Prose.first(value.comment().text()),
                Stream.concat(Stream.of(value.name()), metric.tags().stream().map(MetricDetail.Tag::name))
                        .toList(),
                blocks);
    }

    private Text values(MetricDetail.Tag tag) {
        if (!tag.valuesOf().isEmpty()) {
            return Text.words("the constants of ").and(homes.enumeration(tag.valuesOf()));
        }
        return tag.bound().isEmpty()
                ? Text.join(", ", tag.values().stream().map(Text::code).toList())
                : Prose.line(tag.bound());
    }
}

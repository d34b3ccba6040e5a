package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.reference.Page.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The way in. */
final class StartPage {
    /** Where the same can be searched. */
    static final Text HTML = Text.outside("index.html", "index.html")
            .and(" has the same as one page with a search. It needs no network: clone the repository and open it.");

    private final List<Page> pages;

    StartPage(List<Page> pages) {
        this.pages = pages;
    }

    /**
     * Makes the page.
     *
     * @param hint what else there is to know of the form it is read in; may be empty
     */
    Page page(Text hint) {
        List<List<Text>> rows = new ArrayList<>();
        for (Page page : pages) {
            Text intro = page.intro().stream()
                    .filter(Block.Paragraph.class::isInstance)
                    .map(block -> ((Block.Paragraph) block).text())
                    .findFirst()
                    .orElse(Text.EMPTY);
            rows.add(List.of(Text.link(page.anchor(), page.title()), Text.words(contents(page)), intro));
        }
        return new Page(
                Pages.START,
                "Reference",
                "Start",
                List.of(
                        new Block.Paragraph(
                                Text.words("All that the spec says: events, values, error codes, REST calls, "
                                                + "log events, what travels, and limits. Printed from the ")
                                        .and(Text.code(".proto"))
                                        .and(" files, whose comments these texts are.")),
                        new Block.Paragraph(hint),
                        new Block.Table(List.of("Page", "Holds", "About"), rows),
                        new Block.Paragraph(Text.words("Elsewhere: ")
                                .and(Text.outside("../connection.md", "the states of a connection"))
                                .and(", ")
                                .and(Text.outside("../delivery.md", "what becomes of a message"))
                                .and(", ")
                                .and(Text.outside(
                                        "../../sdk-core/src/main/java/io/github/msync4j/ClientOptions.java",
                                        "the options of a client"))
                                .and(" with their defaults and bounds, ")
                                .and(Text.outside("../codegen.md", "how the spec becomes Java"))
                                .and("."))),
                List.of());
    }

    /** {@return "9 events", "5 values, 2 enums"} */
    private static String contents(Page page) {
        Map<String, Long> kinds = page.parts().stream()
                .flatMap(part -> part.entries().stream())
                .collect(Collectors.groupingBy(Entry::kind, LinkedHashMap::new, Collectors.counting()));
        if (kinds.isEmpty()) {
            long rows = page.parts().stream()
                    .flatMap(part -> part.intro().stream())
                    .mapToLong(block ->
                            block instanceof Block.Table table ? table.rows().size() : 0)
                    .sum();
            return count(rows, "line");
        }
        return kinds.entrySet().stream()
                .map(kind -> count(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String count(long number, String kind) {
        return number + " " + kind + (number == 1 ? "" : "s");
    }
}

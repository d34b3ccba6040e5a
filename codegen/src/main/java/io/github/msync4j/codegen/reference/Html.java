package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** All pages as one HTML document that needs nothing but itself. */
final class Html {
    private static final int LONG = 28;

    private final List<Page> pages;

    Html(List<Page> pages) {
        this.pages = pages;
    }

    String text() {
        return resource("reference.html")
                .replace("/*style*/", resource("reference.css").strip())
                .replace("/*script*/", resource("reference.js").strip())
                .replace("<!--nav-->", nav())
                .replace("<!--pages-->", pages.stream().map(Html::page).collect(Collectors.joining()));
    }

    private static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String nav() {
        var out = new StringBuilder();
        boolean isRest = false;
        for (Page page : pages) {
            boolean wasRest = isRest;
            isRest = page.name().startsWith("rest/");
            out.append(isRest && !wasRest ? "<li class=\"group\"><span>REST</span><ul>\n" : "");
            out.append(wasRest && !isRest ? "</ul></li>\n" : "");
            out.append("<li><a href=\"#%s\">%s</a></li>\n"
                    .formatted(escape(page.anchor().id()), escape(page.nav())));
        }
        return out.toString();
    }

    private static String page(Page page) {
        var out = new StringBuilder();
        out.append("<section class=\"page\" data-title=\"%s\">\n".formatted(escape(page.title())));
        out.append(heading("h1", page.anchor(), page.title()));
        page.intro().forEach(block -> out.append(block(block)));
        for (Part part : page.parts()) {
            out.append("<section class=\"part\">\n").append(heading("h2", page.anchor(part), part.title()));
            part.intro().forEach(block -> out.append(block(block)));
            part.entries().forEach(entry -> out.append(entry(page, entry)));
            out.append("</section>\n");
        }
        return out.append("</section>\n").toString();
    }

    private static String entry(Page page, Entry entry) {
        var out = new StringBuilder();
        out.append("<article data-kind=\"%s\" data-summary=\"%s\" data-words=\"%s\">\n"
                .formatted(
                        escape(entry.kind()),
                        escape(entry.summary().plain()),
                        escape(String.join("\t", entry.words()))));
        out.append(heading("h3", page.anchor(entry), entry.title()));
        entry.blocks().forEach(block -> out.append(block(block)));
        return out.append("</article>\n").toString();
    }

    private static String heading(String level, Anchor anchor, String title) {
        String id = escape(anchor.id());
        return "<%s id=\"%s\" tabindex=\"-1\">%s<a class=\"anchor\" href=\"#%s\" aria-label=\"Link to %s\">#</a></%s>\n"
                .formatted(level, id, breakable(title), id, escape(title), level);
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text().isEmpty() ? "" : "<p>" + inline(paragraph.text()) + "</p>\n";
        }
        if (block instanceof Block.Label label) {
            return "<p class=\"label\">" + inline(label.text()) + "</p>\n";
        }
        if (block instanceof Block.Facts facts) {
            return facts.facts().stream()
                    .map(fact ->
                            "<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(escape(fact.label()), inline(fact.text())))
                    .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
        }
        var table = (Block.Table) block;
        String head = table.head().stream()
                .map(cell -> "<th scope=\"col\">" + escape(cell) + "</th>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
        String rows = table.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + inline(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<div class=\"table\"><table>\n<thead>%s</thead>\n<tbody>\n%s</tbody>\n</table></div>\n"
                .formatted(head, rows);
    }

    private static String inline(Text text) {
        return text.pieces().stream().map(Html::inline).collect(Collectors.joining());
    }

    private static String inline(Text.Piece piece) {
        if (piece instanceof Text.Words words) {
            return escape(words.text());
        }
        if (piece instanceof Text.Code code) {
            return "<code>" + breakable(code.text()) + "</code>";
        }
        if (piece instanceof Text.Outside outside) {
            return "<a href=\"%s\">%s</a>".formatted(escape(outside.path()), escape(outside.label()));
        }
        var link = (Text.Link) piece;
        String label = breakable(link.label());
        return "<a href=\"#%s\">%s</a>"
                .formatted(escape(link.to().id()), link.isCode() ? "<code>" + label + "</code>" : label);
    }

    /** Long names may go on in the next line, at their joints. */
    private static String breakable(String name) {
        if (name.length() < LONG) {
            return escape(name);
        }
        return escape(name)
                .replaceAll("(?<=[\\w)}])(?=[./(]\\w)|(?<=_)(?=\\w)|(?<=[a-z]{4})(?=[A-Z][a-z]{3})", "<wbr>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

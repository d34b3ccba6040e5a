package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.List;
import java.util.stream.Collectors;

/** A page as GitHub reads it. */
final class Markdown {
    private final Page page;
    private final StringBuilder out = new StringBuilder();

    Markdown(Page page) {
        this.page = page;
    }

    String text() {
        out.append("<!-- Printed from the spec: change the .proto files, not this. -->\n\n");
        heading("# ", page.title());
        page.intro().forEach(this::block);
        if (page.size() > 0) {
            contents();
        }
        for (Part part : page.parts()) {
            heading("## ", part.title());
            part.intro().forEach(this::block);
            part.entries().forEach(this::entry);
        }
        return out.toString().strip() + "\n";
    }

    private void contents() {
        for (Part part : page.parts()) {
            String entries = part.entries().stream()
                    .map(entry -> link(page.anchor(entry), part.shortTitle(entry)))
                    .collect(Collectors.joining(" · "));
            out.append("- **").append(link(page.anchor(part), part.title())).append("**");
            out.append(entries.isEmpty() ? "" : ": ").append(entries).append('\n');
        }
        out.append('\n');
    }

    private void entry(Entry entry) {
        heading("### ", entry.title());
        entry.blocks().forEach(this::block);
    }

    private void heading(String marks, String title) {
        out.append(marks).append(escape(title)).append("\n\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph && paragraph.text().isEmpty()) {
            return;
        }
        if (block instanceof Block.Paragraph paragraph) {
            // what begins a line must not look like a list or a heading
            out.append(inline(paragraph.text())
                    .replaceFirst("^([#+-])", "\\\\$1")
                    .replaceFirst("^(\\d+)([.)])", "$1\\\\$2"));
        } else if (block instanceof Block.Label label) {
            out.append("**").append(inline(label.text())).append("**");
        } else if (block instanceof Block.Facts facts) {
            out.append(facts.facts().stream()
                    .map(fact -> "- " + escape(fact.label()) + ": " + inline(fact.text()))
                    .collect(Collectors.joining("\n")));
        } else if (block instanceof Block.Table table) {
            out.append(row(table.head().stream().map(Markdown::escape).toList()));
            out.append("| ")
                    .append("--- | ".repeat(table.head().size()).strip())
                    .append('\n');
            table.rows()
                    .forEach(
                            row -> out.append(row(row.stream().map(this::inline).toList())));
            out.setLength(out.length() - 1);
        }
        out.append("\n\n");
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String inline(Text text) {
        return text.pieces().stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Text.Piece piece) {
        if (piece instanceof Text.Words words) {
            return escape(words.text());
        }
        if (piece instanceof Text.Code code) {
            return code(code.text());
        }
        if (piece instanceof Text.Outside outside) {
            return "[%s](%s%s)".formatted(escape(outside.label()), up(), outside.path());
        }
        var link = (Text.Link) piece;
        return "[%s](%s)".formatted(link.isCode() ? code(link.label()) : escape(link.label()), target(link.to()));
    }

    private String link(Anchor to, String label) {
        return "[%s](%s)".formatted(escape(label), target(to));
    }

    private String target(Anchor to) {
        String fragment = to.title().isEmpty() ? "" : "#" + to.slug();
        return to.page().equals(page.name()) && !fragment.isEmpty() ? fragment : up() + to.page() + ".md" + fragment;
    }

    /** From the page's folder to that of the reference. */
    private String up() {
        return "../"
                .repeat((int) page.name().chars().filter(each -> each == '/').count());
    }

    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    private static String escape(String words) {
        return words.replaceAll("[\\\\`*\\[\\]<>~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", "\\\\$0")
                .replaceAll("&(?=#?\\w+;)", "&amp;")
                // GitHub reads formulas between dollars
                .replace("$", "<span>$</span>");
    }
}

package io.github.msync4j.internal.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of docs/connection.md that the table says. */
final class ConnectionPage {
    private final Table table;
    private final StringBuilder page = new StringBuilder();

    private ConnectionPage(Table table) {
        this.table = table;
    }

    static String of(Table table) {
        ConnectionPage page = new ConnectionPage(table);
        page.states();
        page.diagram();
        for (Phase phase : Phase.values()) {
            page.lines(phase);
        }
        return page.page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void states() {
        line("## States");
        line("");
        line("| state | what goes on | `status().state()` | a message that is sent | its time | |");
        line("| --- | --- | --- | --- | --- | --- |");
        for (Phase phase : Phase.values()) {
            line("| " + name(phase) + " | " + phase.doing() + " | " + phase.visible() + " | " + sends(phase) + " | "
                    + phase.deadline().text() + " | " + (phase.isTerminal() ? "terminal" : "") + " |");
        }
        line("");
    }

    private static String sends(Phase phase) {
        return switch (phase.sends()) {
            case FAIL -> "fails";
            case WAIT -> "waits, or fails, by option";
            case GO -> "leaves";
        };
    }

    /** Only what leads from one state to another; what can end anything at any time is said once. */
    private void diagram() {
        line("## Diagram");
        line("");
        line("Not drawn: `logout` leads to logged out from everywhere, `close` to closed.");
        line("");
        line("```mermaid");
        line("stateDiagram-v2");
        line("  [*] --> LOGGED_OUT");
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            if (row.from() != row.to() && row.signal() != Signal.LOGOUT && row.signal() != Signal.CLOSE) {
                edges.computeIfAbsent("  " + row.from() + " --> " + row.to(), key -> new LinkedHashSet<>())
                        .add(row.signal().text());
            }
        }
        edges.forEach((edge, signals) -> line(edge + ": " + String.join(", ", signals)));
        line("```");
        line("");
    }

    private void lines(Phase phase) {
        line("## " + capitalized(name(phase)));
        line("");
        line("| when | and | then | what is done, in this order |");
        line("| --- | --- | --- | --- |");
        for (Row row : table.rows()) {
            if (row.from() == phase) {
                line("| " + row.signal().text() + " | " + row.guard().text() + " | " + next(row) + " | "
                        + row.acts().stream().map(Act::text).collect(Collectors.joining("; ")) + " |");
            }
        }
        line("");
        Map<String, List<String>> ignored = new LinkedHashMap<>();
        table.ignored().stream()
                .filter(each -> each.from() == phase)
                .forEach(each -> ignored.computeIfAbsent(each.why(), key -> new ArrayList<>())
                        .add(each.signal().text()));
        StringJoiner sentences = new StringJoiner("; ", "Ignored: ", ".");
        ignored.forEach((why, signals) -> sentences.add(String.join(", ", signals) + " (" + why + ")"));
        line(sentences.toString());
        line("");
    }

    private static String next(Row row) {
        if (!row.isEntry()) {
            return "stays";
        }
        return row.from() == row.to() ? name(row.to()) + ", anew" : name(row.to());
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capitalized(String text) {
        return Stream.of(text.substring(0, 1).toUpperCase(Locale.ROOT), text.substring(1))
                .collect(Collectors.joining());
    }
}

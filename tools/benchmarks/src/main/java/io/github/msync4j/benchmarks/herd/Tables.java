package io.github.msync4j.benchmarks.herd;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The numbers as Markdown. */
final class Tables {
    private Tables() {}

    /** Everything about some recoveries, one a line. */
    static String recoveries(List<Recovery> recoveries) {
        return """
                | policy | away | peak /s | mean /s | peak / mean | 50 % back | 99 % back | all back | attempts per client |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """ + recoveries.stream().map(Tables::line).collect(Collectors.joining());
    }

    private static String line(Recovery recovery) {
        return String.format(
                Locale.ROOT,
                "| %s | %d s | %,d | %,.0f | %.2f | %.1f s | %.1f s | %.1f s | %.1f |%n",
                recovery.policy().name(),
                recovery.scenario().outageSeconds(),
                recovery.peak(),
                recovery.mean(),
                recovery.peakOverMean(),
                recovery.secondsUntil(0.5),
                recovery.secondsUntil(0.99),
                recovery.secondsUntil(1),
                recovery.triesPerClient());
    }

    /** Lines of cells under a head. */
    static String grid(List<String> head, List<List<String>> lines) {
        return row(head)
                + row(head.stream()
                        .map(cell -> cell.equals(head.get(0)) ? "---" : "---:")
                        .toList())
                + lines.stream().map(Tables::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** A ratio. */
    static String ratio(Recovery recovery) {
        return String.format(Locale.ROOT, "%.2f", recovery.peakOverMean());
    }

    /** Seconds. */
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}

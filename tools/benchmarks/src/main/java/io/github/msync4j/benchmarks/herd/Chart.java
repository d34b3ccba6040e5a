package io.github.msync4j.benchmarks.herd;

import java.util.List;
import java.util.Locale;

/** Tries per second over time as SVG: a row for each policy, a column for each outage, all to the same scale. */
final class Chart {
    private static final int PANEL_WIDTH = 440;
    private static final int PANEL_HEIGHT = 130;
    private static final int LEFT = 64;
    private static final int TOP = 104;
    private static final int GAP_X = 36;
    private static final int GAP_Y = 56;
    private static final int BOTTOM = 48;

    private static final int SECONDS = 150;
    private static final int LOWEST = 100;
    private static final int HIGHEST = 2_000_000;

    private static final List<String> COLOURS = List.of("#0b7a75", "#c77700", "#b3261e");

    private final StringBuilder svg = new StringBuilder();

    private Chart() {}

    /** Draws rows of recoveries, each row of one policy. */
    static String of(List<List<Recovery>> rows) {
        Chart chart = new Chart();
        chart.draw(rows);
        return chart.svg.toString();
    }

    private void draw(List<List<Recovery>> rows) {
        int columns = rows.get(0).size();
        int width = LEFT + columns * (PANEL_WIDTH + GAP_X);
        int height = TOP + rows.size() * (PANEL_HEIGHT + GAP_Y) - GAP_Y + BOTTOM;
        Scenario scenario = rows.get(0).get(0).scenario();
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\" font-size=\"12\""
                        + " fill=\"#333\" role=\"img\" aria-label=\"Connection attempts per second after a lost cluster\">",
                width, height, width, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", width, height);
        add(
                "<text x=\"%d\" y=\"28\" font-size=\"17\" font-weight=\"600\" fill=\"#111\">%s</text>",
                LEFT,
                String.format(Locale.ROOT, "%,d clients lose their cluster: attempts per second", scenario.clients()));
        add(
                "<text x=\"%d\" y=\"48\" fill=\"#666\">"
                        + "Logarithmic scale. The dashed line is what the cluster takes: %,d connections per second."
                        + " It refuses the rest at once.</text>",
                LEFT, scenario.capacity());
        for (int column = 0; column < columns; column++) {
            int outage = rows.get(0).get(column).scenario().outageSeconds();
            add(
                    "<text x=\"%d\" y=\"%d\" font-size=\"13\" font-weight=\"600\" fill=\"#111\">%s</text>",
                    left(column),
                    TOP - 28,
                    outage == 0 ? "The cluster is back at once" : "The cluster is back after " + outage + " s");
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                panel(rows.get(row).get(column), left(column), top(row), COLOURS.get(row), column == 0);
            }
        }
        for (int column = 0; column < columns; column++) {
            add(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#666\">seconds since the loss</text>",
                    left(column) + PANEL_WIDTH / 2, height - 10);
        }
        add("</svg>");
    }

    private void panel(Recovery recovery, int left, int top, String colour, boolean labels) {
        int bottom = top + PANEL_HEIGHT;
        add(
                "<text x=\"%d\" y=\"%d\"><tspan font-weight=\"600\" fill=\"%s\">%s</tspan>"
                        + "<tspan dx=\"10\" fill=\"#666\">peak %,d/s, %.1f times the mean; all are back in %.0f s</tspan></text>",
                left,
                top - 8,
                colour,
                recovery.policy().name(),
                recovery.peak(),
                recovery.peakOverMean(),
                recovery.secondsUntil(1));
        for (int level = LOWEST; level <= HIGHEST; level *= 10) {
            add("<path d=\"M%d %.1fh%d\" stroke=\"#e6e6e6\"/>", left, y(top, level), PANEL_WIDTH);
            if (labels) {
                add(
                        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" font-size=\"11\" fill=\"#666\">%s</text>",
                        left - 6, y(top, level) + 4, shortened(level));
            }
        }
        for (int second = 0; second <= SECONDS; second += 30) {
            add("<path d=\"M%.1f %dv4\" stroke=\"#999\"/>", x(left, second), bottom);
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"11\" fill=\"#666\">%d</text>",
                    x(left, second), bottom + 16, second);
        }
        int back = recovery.scenario().outageSeconds();
        if (back > 0) {
            add(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"#000\" opacity=\"0.05\"/>",
                    left, top, x(0, back), PANEL_HEIGHT);
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"end\" font-size=\"11\" fill=\"#888\">away</text>",
                    x(left, back) - 5, top + 14);
        }
        curve(recovery, left, top, colour);
        add(
                "<path d=\"M%d %.1fh%d\" stroke=\"#555\" stroke-dasharray=\"4 3\"/>",
                left, y(top, recovery.scenario().capacity()), PANEL_WIDTH);
        add("<path d=\"M%d %dh%d\" stroke=\"#999\"/>", left, bottom, PANEL_WIDTH);
        double last = recovery.secondsSinceLossUntil(1);
        if (last > SECONDS) {
            add(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"11\" fill=\"%s\">until %.0f s →</text>",
                    left + PANEL_WIDTH, bottom - 6, colour, last);
        }
    }

    /** A step for each second, filled. */
    private void curve(Recovery recovery, int left, int top, String colour) {
        StringBuilder path = new StringBuilder();
        double floor = top + PANEL_HEIGHT;
        path.append(String.format(Locale.ROOT, "M%d %.1f", left, floor));
        for (int second = 0; second < SECONDS; second++) {
            path.append(
                    String.format(Locale.ROOT, "V%.1fH%.1f", y(top, recovery.arrivals(second)), x(left, second + 1)));
        }
        path.append(String.format(Locale.ROOT, "V%.1fZ", floor));
        add(
                "<path d=\"%s\" fill=\"%s\" fill-opacity=\"0.22\" stroke=\"%s\" stroke-width=\"1.3\""
                        + " stroke-linejoin=\"round\"/>",
                path, colour, colour);
    }

    private static int left(int column) {
        return LEFT + column * (PANEL_WIDTH + GAP_X);
    }

    private static int top(int row) {
        return TOP + row * (PANEL_HEIGHT + GAP_Y);
    }

    private static double x(int left, int second) {
        return left + (double) second * PANEL_WIDTH / SECONDS;
    }

    private static double y(int top, int perSecond) {
        double part =
                perSecond <= LOWEST ? 0 : Math.log((double) perSecond / LOWEST) / Math.log((double) HIGHEST / LOWEST);
        return top + PANEL_HEIGHT * (1 - part);
    }

    private static String shortened(int level) {
        return level >= 1_000_000 ? level / 1_000_000 + " M" : level >= 1000 ? level / 1000 + " k" : level + "";
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}

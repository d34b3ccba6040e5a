package io.github.msync4j.cli.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is drawn in one place, one below the other where it happened at once.
 *
 * @param name its name, for the page
 * @param title its name, for people
 * @param rows how many rows it has
 * @param spans what is in it, in the order of time
 */
record Lane(String name, String title, int rows, List<Placed> spans) {
    /**
     * A span and its row.
     *
     * @param row the row, from 0
     * @param span the span
     */
    record Placed(int row, Span span) {}

    Lane {
        spans = List.copyOf(spans);
    }

    static Lane of(String name, String title, int rows, List<Placed> placed) {
        List<Placed> sorted = new ArrayList<>(placed);
        sorted.sort(Comparator.comparing(each -> each.span().from()));
        return new Lane(name, title, Math.max(1, rows), sorted);
    }

    /** Puts each span into the first row that is free; where none is, into the one that is free first. */
    static Lane packed(String name, String title, int mostRows, List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(Span::from));
        List<Instant> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Span span : sorted) {
            int row = 0;
            while (row < ends.size() && ends.get(row).isAfter(span.from())) {
                row++;
            }
            if (row == mostRows) {
                row = ends.indexOf(ends.stream().min(Comparator.naturalOrder()).orElseThrow());
            }
            if (row == ends.size()) {
                ends.add(span.to());
            } else if (span.to().isAfter(ends.get(row))) {
                ends.set(row, span.to());
            }
            placed.add(new Placed(row, span));
        }
        return new Lane(name, title, Math.max(1, ends.size()), placed);
    }
}

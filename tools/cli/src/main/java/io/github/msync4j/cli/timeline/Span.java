package io.github.msync4j.cli.timeline;

import java.time.Instant;

/**
 * What is drawn: a bar, or a mark where it begins and ends at once.
 *
 * @param from its begin
 * @param to its end
 * @param kind what it is, of which the page makes a colour
 * @param label what it is called
 * @param record the number of the record that it is of
 */
record Span(Instant from, Instant to, String kind, String label, int record) {
    static Span mark(Instant at, String kind, String label, int record) {
        return new Span(at, at, kind, label, record);
    }
}

package io.github.msync4j.cli.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.cli.Json;
import io.github.msync4j.logging.LogContextParts;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.LogThrown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log as one HTML page that needs nothing else: no network, and no script but its own, whose hash is in the page's policy.
 * What is in the log is data there, and shown as text.
 */
public final class TimelinePage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");

    private TimelinePage() {}

    /**
     * The page.
     *
     * @param title what it is the log of
     * @param records the records, in any order
     * @param leftOut how many lines were no records
     * @return the HTML
     */
    public static String of(String title, List<LogRecord> records, long leftOut) {
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src '" + hash(SCRIPT)
                + "'; style-src '" + hash(STYLE) + "'";
        Map<String, String> parts = Map.of(
                "policy",
                policy,
                "title",
                escaped(title),
                "style",
                STYLE,
                "script",
                SCRIPT,
                "data",
                data(Timeline.of(records), leftOut));
        // in one go: what a part holds is no place for another
        return PLACE.matcher(resource("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)))));
    }

    private static String data(Timeline timeline, long leftOut) {
        ObjectNode data = Json.object();
        Bounds bounds = Bounds.of(timeline);
        data.put("from", bounds.from().toEpochMilli()).put("to", bounds.to().toEpochMilli());
        data.put("leftOut", leftOut);
        timeline.clients().forEach(data.putArray("clients")::add);
        ArrayNode records = data.putArray("records");
        timeline.records().forEach(record -> fill(records.addObject(), record));
        ArrayNode lanes = data.putArray("lanes");
        timeline.lanes().forEach(lane -> fill(lanes.addObject(), lane));
        // within a script element, < is the one character that can end it
        return data.toString().replace("<", "\\u003c");
    }

    /** From the first begin to the last end of what is drawn: a wait may end behind the last record. */
    private record Bounds(Instant from, Instant to) {
        static Bounds of(Timeline timeline) {
            Instant from = Instant.MAX;
            Instant to = Instant.MIN;
            for (Lane lane : timeline.lanes()) {
                for (Lane.Placed placed : lane.spans()) {
                    from = placed.span().from().isBefore(from) ? placed.span().from() : from;
                    to = placed.span().to().isAfter(to) ? placed.span().to() : to;
                }
            }
            return from.isAfter(to) ? new Bounds(Instant.EPOCH, Instant.EPOCH) : new Bounds(from, to);
        }
    }

    private static void fill(ObjectNode to, LogRecord record) {
        to.put("t", record.time().toEpochMilli());
        to.put("level", record.level().name());
        to.put("event", record.event());
        to.put("logger", record.logger());
        to.put("thread", record.thread());
        to.put("client", record.client());
        to.put("message", record.message());
        if (ProblemLane.isFailure(record)) {
            to.put("failure", true);
        }
        ArrayNode fields = to.putArray("fields");
        record.fields().forEach(field -> fields.addArray().add(field.key()).add(field.value()));
        ObjectNode context = to.putObject("context");
        record.context().ifPresent(parts -> LogContextParts.forEach(parts, context::put));
        record.thrown().ifPresent(thrown -> fill(to.putObject("thrown"), thrown));
    }

    private static void fill(ObjectNode to, LogThrown thrown) {
        to.put("type", thrown.type());
        to.put("stack", thrown.stack());
    }

    private static void fill(ObjectNode to, Lane lane) {
        to.put("name", lane.name()).put("title", lane.title()).put("rows", lane.rows());
        ArrayNode spans = to.putArray("spans");
        lane.spans().forEach(placed -> {
            Span span = placed.span();
            spans.addObject()
                    .put("row", placed.row())
                    .put("from", span.from().toEpochMilli())
                    .put("to", span.to().toEpochMilli())
                    .put("kind", span.kind())
                    .put("label", span.label())
                    .put("record", span.record());
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, which each Java platform has, is missing", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TimelinePage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

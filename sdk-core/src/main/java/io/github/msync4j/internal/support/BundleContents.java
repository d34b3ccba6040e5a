package io.github.msync4j.internal.support;

import io.github.msync4j.internal.connection.ConnectionReport;
import io.github.msync4j.internal.connection.ConnectionReport.Change;
import io.github.msync4j.internal.flight.FlightLog;
import io.github.msync4j.internal.rest.Addresses;
import io.github.msync4j.internal.support.BundleFacts.LogFacts;
import io.github.msync4j.internal.support.BundleFacts.ThreadText;
import io.github.msync4j.internal.wire.FrameWriter;
import io.github.msync4j.logging.LogCacheStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What goes into a bundle, and how it looks there. Has no clock, thread or file: the same facts make the same entries. */
final class BundleContents {
    private final BundleFacts facts;
    private final ReportedOptions options;

    private BundleContents(BundleFacts facts) {
        this.facts = facts;
        this.options = ReportedOptions.of(facts.options(), facts.log().options());
    }

    /**
     * The entries, in order, the manifest first.
     *
     * @param maxBytes the most bytes of all of them together; what is no log is never left out
     */
    static List<BundleEntry> of(BundleFacts facts, long maxBytes) {
        BundleContents contents = new BundleContents(facts);
        List<BundleEntry> entries = new ArrayList<>();
        entries.add(new BundleEntry("options.json", JsonTree.text(contents.options.tree()), 0));
        entries.add(new BundleEntry("connection.json", JsonTree.text(contents.connection()), 0));
        entries.add(new BundleEntry("counters.json", JsonTree.text(contents.counters()), 0));
        entries.add(new BundleEntry("threads.txt", contents.threads(), 0));
        long taken = entries.stream().mapToLong(entry -> entry.bytes().length).sum();
        BundleLogs logs = BundleLogs.of(facts, maxBytes - taken);
        entries.addAll(logs.entries());
        entries.add(
                0, new BundleEntry("manifest.json", JsonTree.text(contents.manifest(entries, logs.scrubbers())), 0));
        return entries;
    }

    private JsonTree manifest(List<BundleEntry> entries, List<LineScrubber> scrubbers) {
        Surroundings here = facts.surroundings();
        LogFacts log = facts.log();
        return new JsonTree()
                .put("format", 1)
                .put("created", facts.connection().at())
                .put("client", facts.client())
                .put(
                        "sdk",
                        new JsonTree()
                                .put("version", FrameWriter.VERSION)
                                .put("onModulePath", here.onModulePath())
                                .put("modules", here.modules()))
                .put("java", new JsonTree().putAll(here.java()))
                .put("os", new JsonTree().putAll(here.os()))
                .put("timeZone", here.timeZone())
                .put("serverClockAhead", facts.connection().serverAhead())
                .put(
                        "proxy",
                        new JsonTree()
                                .put(
                                        "setting",
                                        ReportedOptions.kind(facts.options().proxy()))
                                .put("systemProperties", here.proxyProperties()))
                .put("flightRecording", facts.flight().state().name())
                .put(
                        "removed",
                        new JsonTree()
                                .put("maskedOptions", options.masked())
                                .put("identities", log.options().identities().name())
                                .put("contents", log.options().contents() ? "KEPT" : "LEFT_OUT")
                                .put("bootstrapAnswer", "all but hosts")
                                .put("threads", "all but the SDK's own")
                                .put(
                                        "flightRecording",
                                        Optional.of("all but the SDK's own events of this client; their threads")
                                                .filter(text -> facts.flight().state() == FlightLog.State.THERE))
                                .put(
                                        "maskedLines",
                                        scrubbers.stream()
                                                .map(scrubber -> new JsonTree()
                                                        .put("name", scrubber.name())
                                                        .put("lines", scrubber.masked()))
                                                .toList())
                                .put("unreadable", log.unreadable()))
                .put(
                        "entries",
                        entries.stream()
                                .map(entry -> new JsonTree()
                                        .put("name", entry.name())
                                        .put("bytes", entry.bytes().length)
                                        .put("leftOutBytes", entry.leftOut()))
                                .toList());
    }

    private JsonTree connection() {
        ConnectionReport report = facts.connection();
        var status = report.status();
        // without the user: who that is stands in the log, as the options have it
        return new JsonTree()
                .put(
                        "status",
                        new JsonTree()
                                .put("state", status.state().name())
                                .put("since", status.since())
                                .put("inSession", status.inSession())
                                .put("attempt", status.attempt())
                                .put("lastReason", status.lastReason().map(Enum::name))
                                .put("lastDetail", status.lastDetail())
                                .put("host", status.host())
                                .put("sessionId", status.sessionId())
                                .put("lastInbound", status.lastInbound())
                                .put("tokenExpiresAt", status.tokenExpiresAt()))
                .put(
                        "lookedUp",
                        report.lookedUp()
                                .map(found -> new JsonTree()
                                        .put("rest", hosts(found.rest()))
                                        .put("sockets", hosts(found.sockets()))))
                .put("changesForgotten", report.forgotten())
                .put(
                        "changes",
                        report.changes().stream().map(BundleContents::change).toList());
    }

    private static JsonTree change(Change change) {
        return new JsonTree()
                .put("at", change.at())
                .put("from", change.from().name())
                .put("to", change.to().name())
                .put("attempt", change.attempt())
                .put("lastReason", change.reason().map(Enum::name))
                .put("lastCode", change.reason().map(code -> code.webNumber().orElse(-1)))
                .put("lastDetail", change.detail());
    }

    /** Of an {@link Addresses} nothing but where it leads to. */
    private static List<String> hosts(List<URI> addresses) {
        return addresses.stream()
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .toList();
    }

    private JsonTree counters() {
        LogFacts log = facts.log();
        LogCacheStatus cache = log.cache();
        return new JsonTree()
                .put("pendingSends", facts.connection().status().pendingSends())
                .put("sinceMade", new JsonTree().putAll(facts.connection().counts()))
                .put("failures", new JsonTree().putAll(facts.connection().failures()))
                .put(
                        "log",
                        new JsonTree()
                                .put("level", log.level().name())
                                .put("sinkFailures", log.sinkFailures())
                                .put("listenerFailures", log.listenerFailures())
                                .put("droppedRecords", log.droppedRecords())
                                .put(
                                        "cache",
                                        new JsonTree()
                                                .put("on", cache.on())
                                                .put("maxBytes", cache.maxBytes())
                                                .put("bytes", cache.bytes())
                                                .put("entries", cache.entries())
                                                .put("dropped", cache.dropped())));
    }

    private String threads() {
        StringBuilder text = new StringBuilder();
        facts.threads().stream().sorted(Comparator.comparing(ThreadText::name)).forEach(thread -> {
            text.append('"').append(thread.name()).append("\" ");
            text.append(thread.state().name().toLowerCase(Locale.ROOT)).append('\n');
            thread.frames()
                    .forEach(frame -> text.append("    at ").append(frame).append('\n'));
        });
        return text.isEmpty() ? "The SDK has no thread.\n" : text.toString();
    }
}

package io.github.msync4j.cli.timeline;

import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.log.LoginLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logins, their steps and those of the way back, and the waits between two tries. */
final class LoginLane implements LaneReader {
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Entry> begun = new LinkedHashMap<>();

    @Override
    public boolean read(Entry entry) {
        if (entry.is(LoginLog.BEGUN)) {
            begun.put(entry.client(), entry);
        } else if (entry.is(LoginLog.SUCCEEDED)) {
            ended(entry, "done", "login");
        } else if (entry.is(LoginLog.FAILED)) {
            ended(entry, "failed", "login failed: " + entry.text("code"));
        } else if (entry.is(LoginLog.STEP_DONE)) {
            spans.add(entry.ended("step", step(entry)));
        } else if (entry.is(LoginLog.STEP_FAILED)) {
            spans.add(entry.ended("failed", step(entry) + " failed: " + entry.text("code")));
        } else if (entry.is(ConnectionLog.RECONNECT_SCHEDULED)) {
            spans.add(entry.waits("wait before try " + entry.text("attempt") + ": " + entry.text("cause")));
        } else {
            // where a step began says its end
            return entry.is(LoginLog.STEP_BEGUN);
        }
        return true;
    }

    private void ended(Entry entry, String kind, String label) {
        Entry begin = begun.remove(entry.client());
        spans.add(
                begin == null
                        ? entry.ended(kind, label)
                        : new Span(begin.time(), entry.time(), kind, label, entry.number()));
    }

    private static String step(Entry entry) {
        return entry.text("step") + ", try " + entry.text("attempt");
    }

    @Override
    public Lane lane(Instant end) {
        begun.values().forEach(entry -> spans.add(new Span(entry.time(), end, "open", "login", entry.number())));
        return Lane.packed("login", "Logins, tries", 4, spans);
    }
}

package io.github.msync4j.benchmarks.idle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.benchmarks.idle.HeapHistogram.Share;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param clients how many were logged in between {@code before} and {@code after}
 * @param logins how they logged in
 * @param loginTime how long that took, for all of them
 * @param before what the process held with one client logged in
 * @param after what it held with the others too, idle
 * @param online how many were online then, with the first one
 * @param reconnects how often one had lost its link until then
 * @param idleThreads the SDK's threads then
 * @param peakThreads the most there were until then
 * @param httpThreads the threads of the JDK's HTTP clients then
 * @param greeted how many showed that they are alive
 * @param closeTime how long it took to close all
 * @param threadsLeft the SDK's threads after that
 */
record Result(
        int clients,
        String logins,
        Duration loginTime,
        Footprint before,
        Footprint after,
        int online,
        int reconnects,
        List<String> idleThreads,
        int peakThreads,
        long httpThreads,
        int greeted,
        Duration closeTime,
        List<String> threadsLeft) {
    private static final int LARGEST = 30;

    private double each(long before, long after) {
        return (double) (after - before) / clients;
    }

    double heapPerClient() {
        return each(before.heap(), after.heap());
    }

    double residentPerClient() {
        return each(before.resident(), after.resident());
    }

    double filesPerClient() {
        return each(before.files(), after.files());
    }

    private List<Share> largest() {
        return after.histogram().sinceThen(before.histogram(), clients).stream()
                .limit(LARGEST)
                .toList();
    }

    /** For people. */
    String table() {
        StringBuilder text = new StringBuilder();
        line(text, "clients", "%,d, %s", clients, logins);
        line(text, "time to log all in", "%.1f s", loginTime.toMillis() / 1000.0);
        line(text, "online, idle", "%,d of %,d; %,d tries to reconnect", online, clients + 1, reconnects);
        line(text, "heap per client", "%,.0f bytes", heapPerClient());
        line(text, "resident per client", "%,.0f bytes", residentPerClient());
        line(text, "open files per client", "%.2f", filesPerClient());
        line(text, "SDK threads, idle", "%d: %s", idleThreads.size(), String.join(" ", idleThreads));
        line(text, "SDK threads, peak", "%d", peakThreads);
        line(text, "HTTP client threads", "%d", httpThreads);
        line(text, "alive", "%d of %d", greeted, greeted);
        line(text, "time to close all", "%.1f s", closeTime.toMillis() / 1000.0);
        line(text, "SDK threads left", "%d %s", threadsLeft.size(), String.join(" ", threadsLeft));
        text.append(String.format(Locale.ROOT, "%n%10s %10s  class, per client%n", "bytes", "objects"));
        for (Share share : largest()) {
            text.append(
                    String.format(Locale.ROOT, "%10.1f %10.2f  %s%n", share.bytes(), share.instances(), share.type()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String format, Object... values) {
        text.append(String.format(Locale.ROOT, "%-22s ", name))
                .append(String.format(Locale.ROOT, format, values))
                .append(System.lineSeparator());
    }

    /** For programs. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("clients", clients)
                .put("logins", logins)
                .put("loginMillis", loginTime.toMillis())
                .put("online", online)
                .put("reconnects", reconnects)
                .put("heapPerClient", Math.round(heapPerClient()))
                .put("residentPerClient", Math.round(residentPerClient()))
                .put("filesPerClient", filesPerClient())
                .put("idleThreads", idleThreads.size())
                .put("peakThreads", peakThreads)
                .put("httpThreads", httpThreads)
                .put("greeted", greeted)
                .put("closeMillis", closeTime.toMillis())
                .put("threadsLeft", threadsLeft.size());
        ObjectNode bytes = json.putObject("bytesPerClient");
        largest().forEach(share -> bytes.put(share.type(), Math.round(10 * share.bytes()) / 10.0));
        return json;
    }
}

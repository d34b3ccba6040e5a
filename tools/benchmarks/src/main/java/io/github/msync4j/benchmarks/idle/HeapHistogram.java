package io.github.msync4j.benchmarks.idle;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** The live objects of this JVM by class: what {@code jcmd PID GC.class_histogram} prints. */
final class HeapHistogram {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

    /** The objects of one class. */
    record Share(String type, double instances, double bytes) {}

    private final Map<String, Share> shares;

    private HeapHistogram(Map<String, Share> shares) {
        this.shares = shares;
    }

    /** Counts, after a garbage collection. */
    static HeapHistogram take() {
        try {
            Object text = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return parse((String) text);
        } catch (JMException e) {
            throw new IllegalStateException("this JVM counts no objects", e);
        }
    }

    static HeapHistogram parse(String text) {
        Map<String, Share> shares = new HashMap<>();
        text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(line -> {
            String type = line.group(3);
            double instances = Double.parseDouble(line.group(1));
            double bytes = Double.parseDouble(line.group(2));
            // classes of different loaders may share a name
            shares.merge(
                    type,
                    new Share(type, instances, bytes),
                    (a, b) -> new Share(type, a.instances() + b.instances(), a.bytes() + b.bytes()));
        });
        return new HeapHistogram(shares);
    }

    /** What has come since, for each of so many clients: the largest shares first. */
    List<Share> sinceThen(HeapHistogram before, int clients) {
        return shares.values().stream()
                .map(now -> {
                    Share then = before.shares.getOrDefault(now.type(), new Share(now.type(), 0, 0));
                    return new Share(
                            now.type(),
                            (now.instances() - then.instances()) / clients,
                            (now.bytes() - then.bytes()) / clients);
                })
                .filter(share -> share.bytes() > 0)
                .sorted(Comparator.comparingDouble(Share::bytes).reversed())
                .toList();
    }
}

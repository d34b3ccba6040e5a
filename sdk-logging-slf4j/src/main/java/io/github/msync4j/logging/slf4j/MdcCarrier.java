package io.github.msync4j.logging.slf4j;

import io.github.msync4j.logging.LogContextCarrier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts the context into the MDC, and what was under the same names back there afterwards. */
public final class MdcCarrier implements LogContextCarrier {
    private static final String PREFIX = "msync4j.";

    /** Made by {@link java.util.ServiceLoader}. */
    public MdcCarrier() {}

    @Override
    public Runnable carry(Map<String, String> context) {
        Map<String, String> before = ours();
        replace(before, context);
        return () -> replace(context, before);
    }

    /** What is there of an outer context: the inner one holds alone. */
    private static Map<String, String> ours() {
        Map<String, String> ours = new HashMap<>();
        Map<String, @Nullable String> all = MDC.getCopyOfContextMap();
        if (all != null) {
            all.forEach((name, value) -> {
                if (name.startsWith(PREFIX) && value != null) {
                    ours.put(name, value);
                }
            });
        }
        return ours;
    }

    private static void replace(Map<String, String> old, Map<String, String> by) {
        old.keySet().forEach(MDC::remove);
        by.forEach(MDC::put);
    }
}

package io.github.msync4j.logging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The carriers that are there, found when the first context is. */
final class LogContextCarriers {
    private static final String PREFIX = "msync4j.";
    private static final List<LogContextCarrier> CARRIERS = find();

    private LogContextCarriers() {}

    /** Shows a scope to all of them; what is returned ends that, and neither throws. */
    static Runnable carry(LogScope scope) {
        if (CARRIERS.isEmpty()) {
            return LogContextCarriers::nothing;
        }
        Map<String, String> context = new LinkedHashMap<>();
        context.put(PREFIX + "client", scope.owner().client());
        LogContextParts.forEach(scope.context(), (name, value) -> context.put(PREFIX + name, value));
        List<Runnable> restoring = new ArrayList<>();
        for (LogContextCarrier carrier : CARRIERS) {
            scope.owner().guarded(() -> restoring.add(carrier.carry(Collections.unmodifiableMap(context))));
        }
        Collections.reverse(restoring);
        return () -> restoring.forEach(scope.owner()::guarded);
    }

    private static void nothing() {}

    private static List<LogContextCarrier> find() {
        try {
            return ServiceLoader.load(LogContextCarrier.class, Logging.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        } catch (ServiceConfigurationError e) {
            // a carrier that cannot be made is no reason to do no work
            return List.of();
        }
    }
}

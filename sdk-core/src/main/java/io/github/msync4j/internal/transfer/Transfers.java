package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.flight.Span;
import io.github.msync4j.internal.telemetry.Telemetry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The transfers of a client that are under way. On the loop's thread. */
public final class Transfers {
    private final Telemetry telemetry;
    private final Set<Work<?>> underWay = new LinkedHashSet<>();

    /** None yet. */
    public Transfers(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Begins a transfer. */
    public void begin(Work<?> work, Service service) {
        underWay.add(work);
        Span span = work.span(telemetry);
        work.beforeSettling(result -> {
            span.end(result);
            if (result != ErrorCode.OK) {
                telemetry.failed(result);
            }
        });
        work.whenOver(() -> underWay.remove(work));
        work.begin(service);
    }

    /** Fails what is under way. */
    public void stop(MsyncException why) {
        List.copyOf(underWay).forEach(work -> work.stop(why));
    }
}

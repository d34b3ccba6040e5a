package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The transfers of a client that are under way. On the loop's thread. */
public final class Transfers {
    private final Set<Work<?>> underWay = new LinkedHashSet<>();

    /** Begins a transfer. */
    public void begin(Work<?> work, Service service) {
        underWay.add(work);
        work.whenOver(() -> underWay.remove(work));
        work.begin(service);
    }

    /** Fails what is under way. */
    public void stop(MsyncException why) {
        List.copyOf(underWay).forEach(work -> work.stop(why));
    }
}

package io.github.msync4j.devserver.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An upload in parts that is not complete. */
final class PartUpload {

    private final Account owner;
    private final SortedMap<Integer, Arrival> parts = new TreeMap<>();
    private long touchedAt;

    PartUpload(Account owner, long now) {
        this.owner = owner;
        this.touchedAt = now;
    }

    Account owner() {
        return owner;
    }

    long touchedAt() {
        return touchedAt;
    }

    /** The part it takes the place of, if there is one of this number already. */
    @Nullable
    Arrival put(int number, Arrival part, long now) {
        touchedAt = now;
        return parts.put(number, part);
    }

    /** How long all parts but one are together. */
    long lengthWithout(int number) {
        return parts.entrySet().stream()
                .filter(each -> each.getKey() != number)
                .mapToLong(each -> each.getValue().length())
                .sum();
    }

    List<Arrival> parts() {
        return List.copyOf(parts.values());
    }

    /** The parts in their order, if they are a file: none is missing, and none but the last one is small. */
    List<Arrival> complete(int partBytes) throws RestRefusal {
        List<Arrival> all = new ArrayList<>(parts.values());
        if (all.isEmpty() || parts.firstKey() != 1 || parts.lastKey() != all.size()) {
            throw new RestRefusal(400, "illegal_argument", "parts of the upload are missing");
        }
        for (Arrival part : all.subList(0, all.size() - 1)) {
            if (part.length() < partBytes) {
                throw new RestRefusal(
                        400, "illegal_argument", "a part that is not the last one is below " + partBytes + " bytes");
            }
        }
        return all;
    }
}

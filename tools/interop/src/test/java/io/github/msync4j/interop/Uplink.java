package io.github.msync4j.interop;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.interop.FrameComparison.Difference;
import io.github.msync4j.protocol.wire.MSync;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that two clients sent while they did the same: the first frame of a kind is held against the first, and so on. */
final class Uplink {
    /** Stands in for the path where a client does not send the frame at all. */
    static final String FRAME = "(the frame)";

    /** Stands in for the value of a frame that is sent. */
    static final String SENT = "sent";

    /** One difference, and in which kind of frame it was seen. */
    record Found(FrameKind kind, Difference difference) {}

    private Uplink() {}

    /** All differences. */
    static List<Found> between(List<MSync> left, List<MSync> right) throws InvalidProtocolBufferException {
        List<Found> found = new ArrayList<>();
        var lefts = left.stream().collect(Collectors.groupingBy(FrameKind::of));
        var rights = right.stream().collect(Collectors.groupingBy(FrameKind::of));
        for (FrameKind kind : FrameKind.values()) {
            List<MSync> ones = lefts.getOrDefault(kind, List.of());
            List<MSync> others = rights.getOrDefault(kind, List.of());
            for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
                if (i < ones.size() && i < others.size()) {
                    FrameComparison.between(ones.get(i), others.get(i)).forEach(d -> found.add(new Found(kind, d)));
                } else {
                    boolean isLeft = i < ones.size();
                    found.add(new Found(
                            kind,
                            new Difference(
                                    FRAME,
                                    isLeft ? SENT : FrameComparison.ABSENT,
                                    isLeft ? FrameComparison.ABSENT : SENT)));
                }
            }
        }
        return found;
    }
}

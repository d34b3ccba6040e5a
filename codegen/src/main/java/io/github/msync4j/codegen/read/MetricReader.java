package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import io.github.msync4j.codegen.model.MetricDetail;
import io.github.msync4j.protocol.options.MetricSpec;
import io.github.msync4j.protocol.options.Options;
import java.util.Optional;

/** Reads what an enum value says as a metric. */
public final class MetricReader {
    private MetricReader() {}

    /**
     * Tells what an enum is for.
     *
     * @param type the enum
     * @return whether it is a list of metrics
     */
    public static boolean isList(EnumDescriptor type) {
        return type.getOptions().hasExtension(Options.metrics);
    }

    /**
     * Reads one value.
     *
     * @param value the value
     * @return what it says; empty if it says nothing
     */
    public static Optional<MetricDetail> read(EnumValueDescriptor value) {
        if (!value.getOptions().hasExtension(Options.metric)) {
            return Optional.empty();
        }
        MetricSpec said = value.getOptions().getExtension(Options.metric);
        return Optional.of(new MetricDetail(
                said.getName(),
                switch (said.getKind()) {
                    case METRIC_KIND_TIMER -> MetricDetail.Kind.TIMER;
                    case METRIC_KIND_COUNTER -> MetricDetail.Kind.COUNTER;
                    case METRIC_KIND_GAUGE -> MetricDetail.Kind.GAUGE;
                    case METRIC_KIND_UNKNOWN, UNRECOGNIZED -> MetricDetail.Kind.UNKNOWN;
                },
                said.getUnit(),
                said.getTagsList().stream()
                        .map(tag -> new MetricDetail.Tag(
                                tag.getName(), tag.getValuesList(), tag.getValuesOf(), tag.getBound()))
                        .toList(),
                said.getLeast()));
    }
}

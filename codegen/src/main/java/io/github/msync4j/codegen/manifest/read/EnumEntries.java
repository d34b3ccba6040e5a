package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import io.github.msync4j.codegen.manifest.EnumEntry;
import io.github.msync4j.codegen.manifest.ErrorEntry;
import io.github.msync4j.codegen.manifest.ErrorNumberEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.NumberRange;
import io.github.msync4j.codegen.manifest.ValueEntry;
import io.github.msync4j.codegen.model.ErrorDetail;
import io.github.msync4j.codegen.model.MetricDetail;
import io.github.msync4j.codegen.read.ErrorReader;
import io.github.msync4j.codegen.read.MetricReader;
import io.github.msync4j.codegen.read.Names;
import io.github.msync4j.codegen.read.RestReader;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.Payload;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an enum. */
final class EnumEntries {
    private EnumEntries() {}

    static EnumEntry of(EnumDescriptor type, JavaForm form) {
        boolean values = form == JavaForm.VALUES;
        return new EnumEntry(
                type.getFullName(),
                type.getFile().getName(),
                type.getValue(0).getName(),
                values ? type.getOptions().getExtension(Options.closed) : type.isClosed(),
                values && type.getOptions().hasExtension(Options.errorCodes),
                values && MetricReader.isList(type),
                type.getOptions().getDeprecated(),
                type.getValues().stream().map(value -> value(value, values)).toList(),
                RestEntries.failures(RestReader.failures(type.getOptions().getExtension(Options.restFailures))),
                type.toProto().getReservedRangeList().stream()
                        .map(range -> new NumberRange(range.getStart(), range.getEnd()))
                        .toList(),
                type.toProto().getReservedNameList());
    }

    private static ValueEntry value(EnumValueDescriptor value, boolean values) {
        return new ValueEntry(
                value.getNumber(),
                value.getName(),
                values ? Names.constant(value.getType().getName(), value.getName()) : value.getName(),
                values && !value.getType().getOptions().hasExtension(Options.errorCodes) ? Names.json(value) : "",
                payload(value.getOptions().getExtension(Options.payload)),
                values ? MetricReader.read(value).map(EnumEntries::metric).orElse("") : "",
                value.getOptions().getDeprecated(),
                ErrorReader.read(value).map(EnumEntries::error).orElse(null));
    }

    private static String payload(Payload payload) {
        if (payload.getJson()) {
            return "json";
        }
        String up = payload.getUp().isEmpty() ? "" : "up " + payload.getUp();
        String down = payload.getDown().isEmpty() ? "" : "down " + payload.getDown();
        return up.isEmpty() || down.isEmpty() ? up + down : up + ", " + down;
    }

    /** "im.frames, COUNTER of {frame}, by direction (sent, received)". */
    private static String metric(MetricDetail metric) {
        String tags = metric.tags().stream()
                .map(tag -> tag.name() + " ("
                        + Stream.of(String.join(", ", tag.values()), tag.valuesOf(), tag.bound())
                                .filter(said -> !said.isEmpty())
                                .collect(Collectors.joining("; "))
                        + ")")
                .collect(Collectors.joining(", "));
        return metric.name() + ", " + metric.kind() + " of " + metric.unit() + (tags.isEmpty() ? "" : ", by " + tags)
                + (metric.least() ? ", the least" : "");
    }

    private static ErrorEntry error(ErrorDetail error) {
        return new ErrorEntry(
                error.category(),
                error.retry(),
                error.endsSession(),
                error.english(),
                error.chinese(),
                new ErrorNumberEntry(number(error.web()), error.webName(), error.webShared()),
                new ErrorNumberEntry(number(error.nativeNumber()), error.nativeName(), error.nativeShared()));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}

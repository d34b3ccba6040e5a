package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.github.msync4j.codegen.model.Limit;
import io.github.msync4j.codegen.model.Limit.Unit;
import io.github.msync4j.protocol.options.Options;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads how much something may hold. */
public final class LimitReader {
    private LimitReader() {}

    /**
     * Reads what a field may hold.
     *
     * @param field the field
     * @return the limit, if the spec says one
     */
    public static Optional<Limit> read(FieldDescriptor field) {
        return field.getOptions().hasExtension(Options.limit)
                ? Optional.of(limit(field.getOptions().getExtension(Options.limit)))
                : Optional.empty();
    }

    /**
     * Reads what a message may hold in all.
     *
     * @param message the message
     * @return the limit, if the spec says one
     */
    public static Optional<Limit> read(Descriptor message) {
        return message.getOptions().hasExtension(Options.total)
                ? Optional.of(limit(message.getOptions().getExtension(Options.total)))
                : Optional.empty();
    }

    private static Limit limit(io.github.msync4j.protocol.options.Limit limit) {
        return new Limit(
                limit.hasMin() ? OptionalLong.of(limit.getMin()) : OptionalLong.empty(),
                limit.hasMax() ? OptionalLong.of(limit.getMax()) : OptionalLong.empty(),
                switch (limit.getUnit()) {
                    case LIMIT_UNIT_CHARACTERS -> Unit.CHARACTERS;
                    case LIMIT_UNIT_UTF16_UNITS -> Unit.UTF16_UNITS;
                    case LIMIT_UNIT_BYTES -> Unit.BYTES;
                    case LIMIT_UNIT_KB -> Unit.KB;
                    case LIMIT_UNIT_ITEMS -> Unit.ITEMS;
                    case LIMIT_UNIT_VALUE -> Unit.VALUE;
                    case LIMIT_UNIT_UNKNOWN, UNRECOGNIZED -> Unit.UNKNOWN;
                },
                limit.getCode());
    }
}

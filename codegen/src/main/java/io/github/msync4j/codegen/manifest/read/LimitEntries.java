package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.github.msync4j.codegen.manifest.LimitEntry;
import io.github.msync4j.codegen.model.Limit;
import io.github.msync4j.codegen.read.LimitReader;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how much something may hold. */
final class LimitEntries {
    private LimitEntries() {}

    static @Nullable LimitEntry of(FieldDescriptor field) {
        return entry(LimitReader.read(field));
    }

    static @Nullable LimitEntry of(Descriptor message) {
        return entry(LimitReader.read(message));
    }

    private static @Nullable LimitEntry entry(Optional<Limit> said) {
        return said.map(limit -> new LimitEntry(
                        limit.min().isPresent() ? (Long) limit.min().getAsLong() : null,
                        limit.max().isPresent() ? (Long) limit.max().getAsLong() : null,
                        limit.unit().name().toLowerCase(Locale.ROOT),
                        limit.code()))
                .orElse(null);
    }
}

package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import io.github.msync4j.codegen.model.ErrorDetail;
import io.github.msync4j.protocol.options.ErrorCategory;
import io.github.msync4j.protocol.options.ErrorSpec;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.RetryRule;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what an enum value says as an error code. */
public final class ErrorReader {
    private ErrorReader() {}

    /**
     * Reads one value.
     *
     * @param value the value
     * @return what it says; empty if it says nothing
     */
    public static Optional<ErrorDetail> read(EnumValueDescriptor value) {
        if (!value.getOptions().hasExtension(Options.error)) {
            return Optional.empty();
        }
        ErrorSpec error = value.getOptions().getExtension(Options.error);
        return Optional.of(new ErrorDetail(
                error.hasWeb() ? OptionalInt.of(error.getWeb()) : OptionalInt.empty(),
                error.getWebShared(),
                error.getWebName(),
                error.hasNative() ? OptionalInt.of(error.getNative()) : OptionalInt.empty(),
                error.getNativeShared(),
                error.getNativeName(),
                constant(error.getCategory(), ErrorCategory.UNRECOGNIZED, error.getCategoryValue()),
                constant(error.getRetry(), RetryRule.UNRECOGNIZED, error.getRetryValue()),
                error.getEndsSession(),
                error.getEn(),
                error.getZh()));
    }

    private static <E extends ProtocolMessageEnum> String constant(E value, E unrecognized, int number) {
        return number == 0 || value == unrecognized
                ? ""
                : Names.constant(
                        value.getDescriptorForType().getName(),
                        value.getValueDescriptor().getName());
    }
}

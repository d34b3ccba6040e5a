package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.FieldDescriptor;

/** Whether the absence of a field shows because the spec wants it to. */
public final class Presence {
    private Presence() {}

    /**
     * Looks for {@code optional} or what editions have in its place. A message always has presence; what counts is whether
     * the spec asks for it.
     *
     * @param field the field
     * @return whether the spec asks for presence
     */
    public static boolean isAskedFor(FieldDescriptor field) {
        return field.toProto().getProto3Optional()
                || field.toProto().getOptions().getFeatures().hasFieldPresence();
    }
}

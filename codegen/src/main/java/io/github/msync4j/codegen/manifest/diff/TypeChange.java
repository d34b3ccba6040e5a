package io.github.msync4j.codegen.manifest.diff;

/** What it means for a field that its type is another one. */
final class TypeChange {
    private TypeChange() {}

    static ChangeKind between(String before, String after) {
        boolean sameBytes = encoding(before).equals(encoding(after));
        if (javaType(before).equals(javaType(after))) {
            return sameBytes ? ChangeKind.FIELD_SIGN_CHANGED : ChangeKind.FIELD_ENCODING_CHANGED;
        }
        return sameBytes && width(before) < width(after)
                ? ChangeKind.FIELD_TYPE_WIDENED
                : ChangeKind.FIELD_TYPE_CHANGED;
    }

    private static String javaType(String type) {
        return switch (type) {
            case "int32", "uint32", "sint32", "fixed32", "sfixed32" -> "int";
            case "int64", "uint64", "sint64", "fixed64", "sfixed64" -> "long";
            default -> type;
        };
    }

    /** Types with the same encoding read each other's bytes. */
    private static String encoding(String type) {
        return switch (type) {
            case "bool", "int32", "uint32", "int64", "uint64" -> "varint";
            case "sint32", "sint64" -> "zigzag";
            case "fixed32", "sfixed32" -> "4 bytes";
            case "fixed64", "sfixed64" -> "8 bytes";
            case "string", "bytes" -> "text";
            default -> type.startsWith("enum ") ? "varint" : type;
        };
    }

    /** Of types with the same encoding, the wider one takes all values of the narrower. */
    private static int width(String type) {
        return switch (type) {
            case "bool", "string" -> 1;
            case "int32", "uint32", "sint32", "bytes" -> 3;
            case "int64", "uint64", "sint64" -> 4;
            default -> 2; // an enum
        };
    }
}

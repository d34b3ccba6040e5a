package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import io.github.msync4j.protocol.options.Options;
import java.util.Locale;

/** From the spec's names to Java's. */
public final class Names {
    private Names() {}

    /**
     * Names a field.
     *
     * @param protoName its name in the spec
     * @return {@code userId} for {@code user_id}
     */
    public static String member(String protoName) {
        var out = new StringBuilder();
        for (String part : protoName.split("_")) {
            out.append(out.isEmpty() ? part : capital(part));
        }
        return out.isEmpty() ? "" : Character.toLowerCase(out.charAt(0)) + out.substring(1);
    }

    /**
     * Names a value of an enum.
     *
     * @param enumName the enum's name
     * @param valueName the value's name in the spec
     * @return {@code SINGLE} for {@code CHAT_TYPE_SINGLE} of {@code ChatType}
     */
    public static String constant(String enumName, String valueName) {
        String prefix = enumName.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                        .toUpperCase(Locale.ROOT)
                + "_";
        return valueName.startsWith(prefix) ? valueName.substring(prefix.length()) : valueName;
    }

    /**
     * Names a value of an enum in JSON.
     *
     * @param value the value
     * @return what its option says, or {@code single} for {@code CHAT_TYPE_SINGLE} of {@code ChatType}
     */
    public static String json(EnumValueDescriptor value) {
        String said = value.getOptions().getExtension(Options.json);
        return said.isEmpty()
                ? constant(value.getType().getName(), value.getName()).toLowerCase(Locale.ROOT)
                : said;
    }

    /** {@return {@code address} for {@code addresses}: what one element is called} */
    static String singular(String plural) {
        if (plural.endsWith("ies") && plural.length() > 4) {
            return cut(plural, 3) + "y";
        }
        if (plural.matches(".+(ss|x|ch|sh)es")) {
            return cut(plural, 2);
        }
        boolean isPlural = plural.length() > 1 && plural.endsWith("s") && !plural.matches(".*(ss|us|is)");
        return isPlural ? cut(plural, 1) : plural;
    }

    static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String cut(String text, int last) {
        return text.substring(0, text.length() - last);
    }
}

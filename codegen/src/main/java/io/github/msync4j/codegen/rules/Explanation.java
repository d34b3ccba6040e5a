package io.github.msync4j.codegen.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a person is told who asks about rules. */
public final class Explanation {
    private Explanation() {}

    /** {@return a line for each rule} */
    public static String list() {
        return Arrays.stream(Rule.values())
                .map(rule -> "%s  %s\n".formatted(rule.id(), rule.what()))
                .collect(Collectors.joining());
    }

    /**
     * Explains a rule.
     *
     * @param id its id, in upper or lower case
     * @return what breaks it, why that matters, what to do, and an example
     * @throws IllegalArgumentException if there is no such rule
     */
    public static String of(String id) {
        Rule rule = Arrays.stream(Rule.values())
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule '%s'".formatted(id)));
        return """
                %s  %s

                Why:  %s
                Cure: %s

                This breaks it%s:

                %s""".formatted(
                        rule.id(),
                        rule.what(),
                        rule.why(),
                        rule.cure(),
                        isProto(rule) ? "" : ", as a descriptor, since protoc writes none like it",
                        example(rule).indent(4));
    }

    /** {@return a spec that breaks a rule: a .proto, or a descriptor in text format} */
    public static String example(Rule rule) {
        String file = rule.id() + (isProto(rule) ? ".proto" : ".txtpb");
        try (InputStream in = Explanation.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProto(Rule rule) {
        return Explanation.class.getResource(rule.id() + ".proto") != null;
    }
}

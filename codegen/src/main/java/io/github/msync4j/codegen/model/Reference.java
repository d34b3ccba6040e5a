package io.github.msync4j.codegen.model;

import java.util.Optional;

/**
 * What a name of the spec is in Java.
 *
 * @param type the type that it is, or is a member of
 * @param member the member, as Javadoc writes it: {@code userId()}, {@code RED}; empty if it is the type
 */
public record Reference(JavaName type, Optional<String> member) {
    /**
     * Refers to a type.
     *
     * @param type the type
     * @return the reference
     */
    public static Reference to(JavaName type) {
        return new Reference(type, Optional.empty());
    }

    /**
     * Refers to a member of a type.
     *
     * @param type the type
     * @param member the member, as Javadoc writes it
     * @return the reference
     */
    public static Reference to(JavaName type, String member) {
        return new Reference(type, Optional.of(member));
    }
}

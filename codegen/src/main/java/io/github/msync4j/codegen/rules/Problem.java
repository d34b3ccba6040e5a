package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Place;

/**
 * A rule that is broken.
 *
 * @param rule the rule
 * @param place where
 * @param message by what, and how
 */
public record Problem(Rule rule, Place place, String message) {
    /** {@return the problem in one line} */
    @Override
    public String toString() {
        String line = "%s: [%s] %s. %s".formatted(place, rule.id(), message, rule.cure());
        return line.replaceAll("\\p{Cntrl}", " ");
    }
}

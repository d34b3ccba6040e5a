package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Rule rule, Place place, String message) {
        found.add(new Problem(rule, place, message));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}

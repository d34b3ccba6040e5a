package io.github.msync4j.codegen;

import io.github.msync4j.codegen.model.JavaName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the plugin was told beside the spec: {@code name=value}, with commas between several.
 *
 * @param routes the enum of REST operations that is wanted, and nothing else with it
 */
record Parameters(Optional<JavaName> routes) {
    private static final String ROUTES = "routes";

    /** Throws IllegalArgumentException, with a message for users, at what it does not know. */
    static Parameters parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] parts = pair.strip().split("=", 2);
            if (!parts[0].equals(ROUTES)) {
                throw new IllegalArgumentException(
                        "The plugin has no parameter \"" + parts[0] + "\". It has " + ROUTES + "=CLASS.");
            }
            if (parts.length < 2 || values.putIfAbsent(parts[0], parts[1]) != null) {
                throw new IllegalArgumentException("Say " + parts[0] + "=VALUE, and once.");
            }
        }
        return new Parameters(Optional.ofNullable(values.get(ROUTES)).map(Parameters::type));
    }

    private static JavaName type(String name) {
        if (!name.matches("([a-z][a-z0-9_]*\\.)+[A-Z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("\"" + name + "\" is not a class in a package, such as com.acme.Route.");
        }
        int dot = name.lastIndexOf('.');
        return new JavaName(name.substring(0, dot), name.substring(dot + 1));
    }
}

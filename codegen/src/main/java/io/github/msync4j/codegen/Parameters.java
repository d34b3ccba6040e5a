package io.github.msync4j.codegen;

import io.github.msync4j.codegen.model.JavaName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the plugin was told beside the spec: {@code name=value}, with commas between several.
 *
 * @param routes the enum of REST operations that is wanted in place of all other Java
 * @param manifest the file for the manifest of what is generated from
 */
record Parameters(Optional<JavaName> routes, Optional<String> manifest) {
    private static final String ROUTES = "routes";
    private static final String MANIFEST = "manifest";
    private static final Map<String, String> FORMS = Map.of(ROUTES, "routes=CLASS", MANIFEST, "manifest=FILE.json");

    /**
     * Reads a request's parameter.
     *
     * @throws IllegalArgumentException if something in it is not known or not right; the message names it
     */
    static Parameters parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String[] parts = pair.strip().split("=", 2);
            String form = FORMS.get(parts[0]);
            if (form == null) {
                throw new IllegalArgumentException("there is no parameter `%s`; there are `%s` and `%s`"
                        .formatted(parts[0], FORMS.get(ROUTES), FORMS.get(MANIFEST)));
            }
            if (parts.length < 2 || parts[1].isEmpty()) {
                throw new IllegalArgumentException("parameter `%s`: write `%s`".formatted(parts[0], form));
            }
            if (values.putIfAbsent(parts[0], parts[1]) != null) {
                throw new IllegalArgumentException("parameter `%s` is there twice".formatted(parts[0]));
            }
        }
        return new Parameters(
                Optional.ofNullable(values.get(ROUTES)).map(Parameters::type),
                Optional.ofNullable(values.get(MANIFEST)).map(Parameters::file));
    }

    private static JavaName type(String name) {
        if (!name.matches("([a-z][a-z0-9_]*\\.)+[A-Z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "parameter `routes=%s`: write a class in a package, such as com.acme.Route".formatted(name));
        }
        int dot = name.lastIndexOf('.');
        return new JavaName(name.substring(0, dot), name.substring(dot + 1));
    }

    private static String file(String path) {
        if (!path.matches("([A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException(
                    "parameter `manifest=%s`: write a path below the output folder".formatted(path));
        }
        return path;
    }
}

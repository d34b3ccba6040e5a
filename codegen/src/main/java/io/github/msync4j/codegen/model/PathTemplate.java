package io.github.msync4j.codegen.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with variables in it, such as {@code /users/{user}/resources}. Of a text that is none, the parts are made up.
 *
 * @param text the whole of it
 * @param parts its parts
 */
public record PathTemplate(String text, List<Part> parts) {
    private static final Pattern TEMPLATE = Pattern.compile("(/(?:[A-Za-z0-9_.~-]+|\\{[a-z][a-z0-9_]*}))+");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** Makes the list immutable. */
    public PathTemplate {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a path.
     *
     * @param text the text, or the variable's name
     * @param isVariable whether it is a variable
     */
    public record Part(String text, boolean isVariable) {}

    static PathTemplate of(String text) {
        return new PathTemplate(text, split(text));
    }

    /**
     * Splits a text with variables in it.
     *
     * @param text the text
     * @return its parts
     */
    public static List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            if (variable.start() > end) {
                parts.add(new Part(text.substring(end, variable.start()), false));
            }
            parts.add(new Part(variable.group(1), true));
            end = variable.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return parts;
    }

    /** {@return whether it is a path} */
    public boolean isPath() {
        return TEMPLATE.matcher(text).matches();
    }

    /** {@return the names of its variables} */
    public List<String> variables() {
        return parts.stream().filter(Part::isVariable).map(Part::text).toList();
    }
}

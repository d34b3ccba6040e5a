package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where in an answer the response lies, such as {@code entities[0]}.
 *
 * @param text as it was written
 */
public record ResultPath(String text) {
    private static final Pattern PATH =
            Pattern.compile("[^.\\[\\]{}\\s]+(\\[\\d{1,4}])*(\\.[^.\\[\\]{}\\s]+(\\[\\d{1,4}])*)*");

    /** {@return whether it is a path} */
    public boolean isPath() {
        return text.isEmpty() || PATH.matcher(text).matches();
    }

    /** {@return the names of members and numbers of elements on the way} */
    public List<String> steps() {
        return text.isEmpty() ? List.of() : List.of(text.replace("]", "").split("[.\\[]"));
    }
}

package io.github.msync4j.codegen.write;

import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.spec.JavaSpec;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Java files by their paths below the output folder. */
public final class JavaFiles {
    private static final Pattern PATH = Pattern.compile("(\\w+/)+\\w+\\.java");

    private final SortedMap<String, JavaText> files = new TreeMap<>();
    private final SortedMap<String, String> claimed = new TreeMap<>();

    /**
     * Adds a Java file.
     *
     * @param spec the file
     * @param source the .proto file it comes from
     * @throws IllegalStateException if the rules let something through: a path that leaves the output folder, or one
     *     that another file has
     */
    public void add(JavaSpec spec, String source) {
        String path = path(spec.name());
        String other = claimed.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (other != null) {
            throw new IllegalStateException(path + " is written twice, the other time as " + other);
        }
        files.put(path, new JavaText(path, spec, source));
    }

    /** {@return the files, in the order of the paths} */
    public List<JavaText> inOrder() {
        return List.copyOf(files.values());
    }

    private static String path(JavaName name) {
        String path = name.toString().replace('.', '/') + ".java";
        if (!PATH.matcher(path).matches()) {
            throw new IllegalStateException(path + " is not a path below the output folder");
        }
        return path;
    }
}

package io.github.msync4j.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.spec.JavaSpec;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Java files as text, by their paths below the output folder. */
public final class JavaFiles {
    private static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, String> claimed = new TreeMap<>();

    /**
     * Writes a Java file.
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
        texts.put(path, text(spec, source));
    }

    /** {@return the texts by path, in the order of the paths} */
    public SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    private static String path(JavaName name) {
        String path = name.toString().replace('.', '/') + ".java";
        if (!path.matches("(\\w+/)+\\w+\\.java")) {
            throw new IllegalStateException(path + " is not a path below the output folder");
        }
        return path;
    }

    private static String text(JavaSpec spec, String source) {
        // each type for itself: a package-info of ours would collide with one of the user's
        TypeSpec type = spec.type().toBuilder().addAnnotation(NULL_MARKED).build();
        return JavaFile.builder(spec.name().javaPackage(), type)
                .addFileComment("Generated from $L by io.github.msync4j:codegen. Do not edit.", source)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
    }
}

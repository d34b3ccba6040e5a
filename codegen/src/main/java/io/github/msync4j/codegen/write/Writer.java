package io.github.msync4j.codegen.write;

import com.palantir.javapoet.JavaFile;
import io.github.msync4j.codegen.spec.JavaSpec;

/** Writes Java files as text. */
public final class Writer {
    private Writer() {}

    /**
     * The path of a Java file, below the output folder.
     *
     * @param spec the file
     * @return the path
     */
    public static String path(JavaSpec spec) {
        return spec.name().javaPackage().replace('.', '/') + "/" + spec.name().simple() + ".java";
    }

    /**
     * The text of a Java file.
     *
     * @param spec the file
     * @param source the .proto file it comes from
     * @return the text
     */
    public static String text(JavaSpec spec, String source) {
        return JavaFile.builder(spec.name().javaPackage(), spec.type())
                .addFileComment("Generated from $L. Do not edit.", source)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
    }
}

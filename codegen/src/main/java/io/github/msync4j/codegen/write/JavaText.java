package io.github.msync4j.codegen.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.spec.JavaSpec;

/**
 * A Java file.
 *
 * @param path its path below the output folder
 * @param spec what it holds
 * @param source the .proto file it comes from
 */
public record JavaText(String path, JavaSpec spec, String source) {
    private static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    /** {@return what is in the file; made anew by each call, which takes its time} */
    public String text() {
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

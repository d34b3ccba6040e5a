package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.JavaName;

/** A Java file that touches what is deprecated, and cannot help it. */
record Quiet(JavaSpec spec) implements JavaSpec {
    /** {@return the file, quiet if it needs to be} */
    static JavaSpec of(JavaSpec spec, boolean touchesDeprecated) {
        return touchesDeprecated ? new Quiet(spec) : spec;
    }

    @Override
    public JavaName name() {
        return spec.name();
    }

    @Override
    public TypeSpec type() {
        return spec.type().toBuilder()
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "deprecation")
                        .build())
                .build();
    }
}

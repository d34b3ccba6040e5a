package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.JavaName;

/** A Java file to be. */
public interface JavaSpec {
    /** {@return the name of its one top-level type} */
    JavaName name();

    /** {@return the type} */
    TypeSpec type();
}

package io.github.msync4j.codegen.model;

import java.util.List;

/**
 * An enum that is the table of error codes, and the two enums its codes speak of.
 *
 * @param codes the codes
 * @param categories the categories, to be generated beside the codes
 * @param retries the retry rules, to be generated beside the codes
 */
public record ErrorTable(Enumeration codes, Enumeration categories, Enumeration retries) {
    /** {@return the type that says whose number an error number is} */
    public JavaName family() {
        return new JavaName(codes.name().javaPackage(), "ErrorFamily");
    }

    /** {@return the type of a number as it was received} */
    public JavaName number() {
        return new JavaName(codes.name().javaPackage(), "ErrorNumber");
    }

    /** {@return the types that are generated beside the codes} */
    public List<JavaName> companions() {
        return List.of(categories.name(), retries.name(), family(), number());
    }
}

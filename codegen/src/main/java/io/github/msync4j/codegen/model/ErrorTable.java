package io.github.msync4j.codegen.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An enum that is the table of error codes, and the two enums its codes speak of.
 *
 * @param protoName its full name in the spec
 * @param codes the codes
 * @param categories the categories, to be generated beside the codes
 * @param retries the retry rules, to be generated beside the codes
 * @param restFailures what the answers of REST services mean; empty if there are none
 */
public record ErrorTable(
        String protoName,
        Enumeration codes,
        Enumeration categories,
        Enumeration retries,
        List<RestFailure> restFailures) {
    /** Makes the list immutable. */
    public ErrorTable {
        restFailures = List.copyOf(restFailures);
    }

    /** {@return the type that says whose number an error number is} */
    public JavaName family() {
        return new JavaName(codes.name().javaPackage(), "ErrorFamily");
    }

    /** {@return the type of a number as it was received} */
    public JavaName number() {
        return new JavaName(codes.name().javaPackage(), "ErrorNumber");
    }

    /** {@return the type that knows what answers of REST services mean} */
    public JavaName restFailuresName() {
        return codes.name().internal("RestFailures");
    }

    /** {@return the types that are generated beside the codes} */
    public List<JavaName> companions() {
        List<JavaName> all = new ArrayList<>(List.of(categories.name(), retries.name(), family(), number()));
        if (!restFailures.isEmpty()) {
            all.add(restFailuresName());
        }
        return all;
    }
}

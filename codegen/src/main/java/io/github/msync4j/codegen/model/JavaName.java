package io.github.msync4j.codegen.model;

/**
 * The name of a generated top-level type.
 *
 * @param javaPackage its package; empty if the spec names none
 * @param simple its name within the package
 */
public record JavaName(String javaPackage, String simple) {
    /**
     * Names a type in the same package.
     *
     * @param other its simple name
     * @return its name
     */
    public JavaName beside(String other) {
        return new JavaName(javaPackage, other);
    }

    /**
     * Names a type that other packages need, but users do not.
     *
     * @param other its simple name
     * @return its name
     */
    public JavaName internal(String other) {
        return new JavaName(javaPackage + ".internal", other);
    }

    @Override
    public String toString() {
        return javaPackage.isEmpty() ? simple : javaPackage + "." + simple;
    }
}

package io.github.msync4j.codegen.manifest;

/** How many values a field has, and what its absence means. */
public enum Cardinality {
    /** Always there; unset, it has its type's default. */
    PLAIN,
    /** There or not, and the difference shows. */
    OPTIONAL,
    /** Must be set. */
    REQUIRED,
    /** Any number, in order. */
    LIST,
    /** Any number, by key. */
    MAP
}

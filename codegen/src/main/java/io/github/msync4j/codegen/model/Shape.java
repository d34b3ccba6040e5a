package io.github.msync4j.codegen.model;

/** How many values a field has, and what its absence means. */
public enum Shape {
    /** Always there; unset, it has its type's default. */
    PLAIN,
    /** There or not, and the difference shows. */
    OPTIONAL,
    /** Has no default, so it must be set. */
    REQUIRED,
    /** Any number, in order. */
    LIST,
    /** Any number, by key. */
    MAP
}

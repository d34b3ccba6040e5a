package io.github.msync4j.codegen.manifest;

/**
 * An event.
 *
 * @param name its name within its group
 * @param value the full name of the message that carries it
 * @param deprecated whether it is deprecated
 */
public record EventEntry(String name, String value, boolean deprecated) {}

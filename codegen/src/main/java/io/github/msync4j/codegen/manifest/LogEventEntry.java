package io.github.msync4j.codegen.manifest;

/**
 * An event that is logged.
 *
 * @param name its name within its service
 * @param key what it is found by in a log
 * @param level how much it matters
 * @param fields the full name of the message whose fields it has
 * @param thrown whether it holds something that was thrown
 * @param deprecated whether it is deprecated
 */
public record LogEventEntry(String name, String key, String level, String fields, boolean thrown, boolean deprecated) {}

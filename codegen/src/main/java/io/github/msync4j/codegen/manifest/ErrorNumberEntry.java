package io.github.msync4j.codegen.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What an error code is called in one family.
 *
 * @param number its number; none if it has none there
 * @param name its name, or empty
 * @param shared whether another code is meant when only the number is known
 */
public record ErrorNumberEntry(@Nullable Integer number, String name, boolean shared) {}

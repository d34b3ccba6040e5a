package io.github.msync4j.codegen.manifest;

import org.jspecify.annotations.Nullable;

/**
 * How much the service takes of something.
 *
 * @param min the least, or null if there is none
 * @param max the most, or null if there is none
 * @param unit what is counted
 * @param code the error code that the service's answer means then, or empty
 */
public record LimitEntry(@Nullable Long min, @Nullable Long max, String unit, String code) {}

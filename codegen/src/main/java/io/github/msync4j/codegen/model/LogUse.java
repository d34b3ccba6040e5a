package io.github.msync4j.codegen.model;

/**
 * What a field is to those who read a log.
 *
 * @param identity whether it is the id of a user, a group or a message
 * @param content whether it is what a user wrote
 */
public record LogUse(boolean identity, boolean content) {}

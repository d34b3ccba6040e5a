package io.github.msync4j.codegen.model;

/**
 * What a field is in JSON.
 *
 * @param name its name
 * @param seconds whether a time is a number of seconds, not of milliseconds
 * @param raw whether a text stands for any JSON value
 * @param text whether a message is a text with JSON in it
 * @param query whether it goes into the query although the request has a body
 * @param header whether it is a header of the request
 */
public record JsonField(String name, boolean seconds, boolean raw, boolean text, boolean query, boolean header) {}

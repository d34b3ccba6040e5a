package io.github.msync4j.codegen.manifest;

/**
 * A field that one file adds to a message of another: an option, mostly.
 *
 * @param name its full name
 * @param file the file it stands in
 * @param extended the full name of the message it is added to
 * @param field what it is
 */
public record ExtensionEntry(String name, String file, String extended, FieldEntry field) {}

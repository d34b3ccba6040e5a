package io.github.msync4j.codegen.manifest;

/**
 * A parameter that no request has a field for.
 *
 * @param name its name
 * @param value its value, with {@code {x}} for what the client fills in
 * @param raw whether the value is JSON, and no text
 */
public record ParameterEntry(String name, String value, boolean raw) {
    @Override
    public String toString() {
        return name + "=" + value + (raw ? " in JSON" : "");
    }
}

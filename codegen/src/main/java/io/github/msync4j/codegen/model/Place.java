package io.github.msync4j.codegen.model;

/**
 * Where something stands in the spec.
 *
 * @param file the .proto file
 * @param line from 1; 0 if it is not known
 * @param column from 1; 0 if it is not known
 */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}

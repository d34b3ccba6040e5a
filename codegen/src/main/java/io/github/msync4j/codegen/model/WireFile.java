package io.github.msync4j.codegen.model;

import java.util.List;

/**
 * A .proto file of what travels. No Java is generated from it here.
 *
 * @param name its name, as it is imported
 * @param comment what stands at its top, or empty
 * @param imports the names of the files it builds on
 * @param types its types, nested ones included, in the order of the spec
 */
public record WireFile(String name, String comment, List<String> imports, List<WireType> types) {
    /** Makes the list immutable. */
    public WireFile {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
    }
}

package io.github.msync4j.codegen.model;

import java.util.List;

/**
 * A .proto file to generate from.
 *
 * @param name its name, as it is imported
 * @param javaPackage the package of what is generated from it, or empty
 * @param packagePlace where that package is named
 * @param comment what stands at its top, or empty
 * @param messages its messages
 * @param enums its enums, but for tables of error codes
 * @param errorTables its tables of error codes
 * @param groups its groups of events
 * @param services its groups of REST operations
 * @param findings what else is in it
 */
public record SpecFile(
        String name,
        String javaPackage,
        Place packagePlace,
        String comment,
        List<Message> messages,
        List<Enumeration> enums,
        List<ErrorTable> errorTables,
        List<EventGroup> groups,
        List<RestService> services,
        List<Finding> findings) {
    /** Makes the lists immutable. */
    public SpecFile {
        messages = List.copyOf(messages);
        enums = List.copyOf(enums);
        errorTables = List.copyOf(errorTables);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        findings = List.copyOf(findings);
    }
}

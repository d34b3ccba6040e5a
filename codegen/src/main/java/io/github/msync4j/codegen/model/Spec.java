package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is generated from in one run.
 *
 * @param files the files, in the order of the request
 * @param importedTables the tables of error codes in files that are imported only
 */
public record Spec(List<SpecFile> files, List<ErrorTable> importedTables) {
    /** Makes the lists immutable. */
    public Spec {
        files = List.copyOf(files);
        importedTables = List.copyOf(importedTables);
    }

    /** {@return all messages} */
    public Stream<Message> messages() {
        return files.stream().flatMap(file -> file.messages().stream());
    }

    /** {@return all groups of events} */
    public Stream<EventGroup> groups() {
        return files.stream().flatMap(file -> file.groups().stream());
    }

    /** {@return all groups of REST operations} */
    public Stream<RestService> services() {
        return files.stream().flatMap(file -> file.services().stream());
    }

    /** {@return all enums, but for tables of error codes} */
    public Stream<Enumeration> enums() {
        return files.stream().flatMap(file -> file.enums().stream());
    }

    /**
     * Finds an enum of this run.
     *
     * @param name its name
     * @return the enum; empty if it is not generated in this run
     */
    public Optional<Enumeration> enumeration(JavaName name) {
        return enums().filter(type -> type.name().equals(name)).findFirst();
    }

    /**
     * Finds the enum of a field.
     *
     * @param field the field
     * @return its enum; empty if it has none, or none of this run
     */
    public Optional<Enumeration> enumeration(Field field) {
        return field.type() instanceof FieldType.EnumType type ? enumeration(type.name()) : Optional.empty();
    }

    /**
     * Finds a table of error codes, of this run or of an import.
     *
     * @param protoName its full name in the spec
     * @return the table; empty if there is none of that name
     */
    public Optional<ErrorTable> errorTable(String protoName) {
        return Stream.concat(files.stream().flatMap(file -> file.errorTables().stream()), importedTables.stream())
                .filter(table -> table.protoName().equals(protoName))
                .findFirst();
    }

    /**
     * Finds a message of this run.
     *
     * @param name its name
     * @return the message; empty if it is not generated in this run
     */
    public Optional<Message> message(JavaName name) {
        return messages().filter(message -> message.name().equals(name)).findFirst();
    }

    /**
     * Finds the groups that a message is an event of.
     *
     * @param name the message's name
     * @return the groups: one at most, once the rules are kept
     */
    public List<EventGroup> groupsOf(JavaName name) {
        return groups().filter(group ->
                        group.events().stream().anyMatch(event -> event.value().equals(name)))
                .toList();
    }

    /**
     * Finds the unions that a message is a member of.
     *
     * @param name the message's name
     * @return the unions: one at most, once the rules are kept
     */
    public List<Message> unionsOf(JavaName name) {
        var member = new FieldType.MessageType(name);
        return messages()
                .filter(Message::isUnion)
                .filter(union ->
                        union.fields().stream().anyMatch(field -> field.type().equals(member)))
                .toList();
    }
}

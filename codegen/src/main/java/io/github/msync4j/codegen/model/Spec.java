package io.github.msync4j.codegen.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that is generated from in one run, with an index of it: rules and outputs look much up. */
public final class Spec {
    private final List<SpecFile> files;
    private final Map<JavaName, Message> messages = new HashMap<>();
    private final Map<JavaName, Enumeration> enums = new HashMap<>();
    private final Map<String, ErrorTable> errorTables = new HashMap<>();
    private final Map<String, RestOperation> operations = new HashMap<>();
    private final Map<JavaName, List<EventGroup>> groups = new HashMap<>();
    private final Set<JavaName> logRequests = new HashSet<>();
    private final Map<JavaName, List<Message>> unions = new HashMap<>();

    /**
     * Makes a spec.
     *
     * @param files the files, in the order of the request
     * @param importedTables the tables of error codes in files that are imported only
     */
    public Spec(List<SpecFile> files, List<ErrorTable> importedTables) {
        this.files = List.copyOf(files);
        messages().forEach(message -> messages.putIfAbsent(message.name(), message));
        enums().forEach(type -> enums.putIfAbsent(type.name(), type));
        for (SpecFile file : files) {
            file.errorTables().forEach(table -> errorTables.putIfAbsent(table.protoName(), table));
        }
        importedTables.forEach(table -> errorTables.putIfAbsent(table.protoName(), table));
        operations()
                .forEach(
                        operation -> operations.putIfAbsent(key(operation.call().id()), operation));
        groups().forEach(group -> group.events().stream()
                .map(EventGroup.Event::value)
                .distinct()
                .forEach(value -> add(groups, value, group)));
        logs().flatMap(log -> log.events().stream())
                .filter(LogGroup.Event::isBeside)
                .forEach(event -> logRequests.add(event.request()));
        messages()
                .filter(Message::isUnion)
                .forEach(union -> union.fields().stream()
                        .map(Field::type)
                        .distinct()
                        .forEach(type -> {
                            if (type instanceof FieldType.MessageType member) {
                                add(unions, member.name(), union);
                            }
                        }));
    }

    private static <T> void add(Map<JavaName, List<T>> index, JavaName key, T value) {
        index.computeIfAbsent(key, name -> new ArrayList<>()).add(value);
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** {@return the files, in the order of the request} */
    public List<SpecFile> files() {
        return files;
    }

    /** {@return all messages} */
    public Stream<Message> messages() {
        return files.stream().flatMap(file -> file.messages().stream());
    }

    /** {@return all groups of events} */
    public Stream<EventGroup> groups() {
        return files.stream().flatMap(file -> file.groups().stream());
    }

    /** {@return all loggers with their events} */
    public Stream<LogGroup> logs() {
        return files.stream().flatMap(file -> file.logs().stream());
    }

    /** {@return all metrics: the values of all lists of them} */
    public Stream<Enumeration.Value> metrics() {
        return files.stream().flatMap(file -> file.metrics().stream()).flatMap(list -> list.values().stream());
    }

    /**
     * Tells what a message is made for.
     *
     * @param name the message's name
     * @return whether its fields are those of a log event, and no type is made of it
     */
    public boolean isLogRequest(JavaName name) {
        return logRequests.contains(name);
    }

    /** {@return all groups of REST operations} */
    public Stream<RestService> services() {
        return files.stream().flatMap(file -> file.services().stream());
    }

    /**
     * Finds a group of REST operations of this run.
     *
     * @param protoName its full name in the spec
     * @return the group; empty if there is none of that name
     */
    public Optional<RestService> service(String protoName) {
        return services()
                .filter(service -> service.protoName().equals(protoName))
                .findFirst();
    }

    /**
     * Gathers what answers mean to each operation of a group.
     *
     * @param service the group
     * @return its own failures, and then those of the group that it names
     */
    public List<RestFailure> failures(RestService service) {
        return Stream.concat(
                        service.failures().stream(),
                        service(service.failuresOf()).stream().flatMap(other -> other.failures().stream()))
                .toList();
    }

    /** {@return the operations of all groups} */
    public Stream<RestOperation> operations() {
        return services().flatMap(service -> service.operations().stream());
    }

    /** {@return all enums, but for tables of error codes and lists of metrics} */
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
        return Optional.ofNullable(enums.get(name));
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
        return Optional.ofNullable(errorTables.get(protoName));
    }

    /**
     * Finds a message of this run.
     *
     * @param name its name
     * @return the message; empty if it is not generated in this run
     */
    public Optional<Message> message(JavaName name) {
        return Optional.ofNullable(messages.get(name));
    }

    /**
     * Finds a REST operation of this run.
     *
     * @param id its id, in upper or lower case
     * @return the first operation with it; empty if there is none
     */
    public Optional<RestOperation> operation(String id) {
        return Optional.ofNullable(operations.get(key(id)));
    }

    /**
     * Finds the groups that a message is an event of.
     *
     * @param name the message's name
     * @return the groups: one at most, once the rules are kept
     */
    public List<EventGroup> groupsOf(JavaName name) {
        return List.copyOf(groups.getOrDefault(name, List.of()));
    }

    /**
     * Finds the unions that a message is a member of.
     *
     * @param name the message's name
     * @return the unions: one at most, once the rules are kept
     */
    public List<Message> unionsOf(JavaName name) {
        return List.copyOf(unions.getOrDefault(name, List.of()));
    }
}

package io.github.msync4j.codegen.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A .proto file to generate from.
 *
 * @param name its name, as it is imported
 * @param javaPackage the package of what is generated from it, or empty
 * @param packagePlace where that package is named
 * @param comment what stands at its top, or empty
 * @param messages its messages
 * @param enums its enums, but for tables of error codes and lists of metrics
 * @param errorTables its tables of error codes
 * @param groups its groups of events
 * @param services its groups of REST operations
 * @param logs its loggers with their events
 * @param metrics its lists of what is measured
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
        List<LogGroup> logs,
        List<Enumeration> metrics,
        List<Finding> findings) {
    /** Makes the lists immutable. */
    public SpecFile {
        messages = List.copyOf(messages);
        enums = List.copyOf(enums);
        errorTables = List.copyOf(errorTables);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        logs = List.copyOf(logs);
        metrics = List.copyOf(metrics);
        findings = List.copyOf(findings);
    }

    /** {@return the comments of all that stands in it} */
    public Stream<Comment> comments() {
        return Stream.of(
                        messages.stream()
                                .flatMap(message -> comments(message.comment(), message.fields(), Field::comment)),
                        Stream.of(enums.stream(), errorTables.stream().map(ErrorTable::codes), metrics.stream())
                                .flatMap(types -> types)
                                .flatMap(type -> comments(type.comment(), type.values(), Enumeration.Value::comment)),
                        groups.stream()
                                .flatMap(group -> comments(group.comment(), group.events(), EventGroup.Event::comment)),
                        services.stream()
                                .flatMap(service ->
                                        comments(service.comment(), service.operations(), RestOperation::comment)),
                        logs.stream().flatMap(log -> comments(log.comment(), log.events(), LogGroup.Event::comment)),
                        logs.stream()
                                .flatMap(log -> log.events().stream())
                                .flatMap(event -> event.fields().stream())
                                .map(Field::comment)
                                .distinct())
                .flatMap(comments -> comments);
    }

    private static <T> Stream<Comment> comments(Comment own, List<T> parts, Function<T, Comment> comment) {
        return Stream.concat(Stream.of(own), parts.stream().map(comment));
    }
}

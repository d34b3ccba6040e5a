package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.codegen.manifest.LogEventEntry;
import io.github.msync4j.codegen.manifest.LoggerEntry;
import io.github.msync4j.codegen.model.LogGroup;
import io.github.msync4j.codegen.read.LogReader;

/** Reads a logger. */
final class LoggerEntries {
    private LoggerEntries() {}

    static LoggerEntry of(ServiceDescriptor service) {
        LogGroup log = LogReader.of(service);
        return new LoggerEntry(
                service.getFullName(),
                service.getFile().getName(),
                log.logger(),
                service.getOptions().getDeprecated(),
                service.getMethods().stream()
                        .map(method -> event(log, log.events().get(method.getIndex()), method))
                        .toList());
    }

    private static LogEventEntry event(LogGroup log, LogGroup.Event event, MethodDescriptor method) {
        return new LogEventEntry(
                method.getName(),
                log.key(event),
                event.level().toString(),
                method.getInputType().getFullName(),
                event.thrown(),
                method.getOptions().getDeprecated());
    }
}

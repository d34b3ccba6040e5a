package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.Empty;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.LogGroup;
import io.github.msync4j.protocol.options.LogSpec;
import io.github.msync4j.protocol.options.Options;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the events of a logger. */
public final class LogReader {
    private final SourceInfo source;
    private final FieldReader fields;

    LogReader(SourceInfo source) {
        this.source = source;
        this.fields = new FieldReader(source);
    }

    /**
     * Reads a service, for those who do not ask where it stands.
     *
     * @param service the service
     * @return what it says
     */
    public static LogGroup of(ServiceDescriptor service) {
        return new LogReader(new SourceInfo(service.getFile().toProto(), new References())).read(service);
    }

    /** What becomes the parameters of methods, and no type. */
    static Set<Descriptor> requests(FileDescriptor file) {
        return file.getServices().stream()
                .filter(LogReader::isLogger)
                .flatMap(service -> service.getMethods().stream())
                .map(MethodDescriptor::getInputType)
                .filter(request -> request.getFile().equals(file))
                .collect(Collectors.toSet());
    }

    static boolean isLogger(ServiceDescriptor service) {
        return service.getOptions().hasExtension(Options.logger);
    }

    LogGroup read(ServiceDescriptor service) {
        var option = service.getOptions().getExtension(Options.logger);
        return new LogGroup(
                service.getName(),
                new JavaName(FileReader.javaPackage(service.getFile()), service.getName()),
                option.getName(),
                option.getBelow().isEmpty() ? LogGroup.ROOT : option.getBelow(),
                service.getMethods().stream().map(this::event).toList(),
                source.comment(service),
                source.place(service));
    }

    private LogGroup.Event event(MethodDescriptor method) {
        LogSpec said = method.getOptions().getExtension(Options.log);
        Descriptor request = method.getInputType();
        boolean isBeside = request.getFile().equals(method.getFile()) || isEmpty(request);
        return new LogGroup.Event(
                method.getName(),
                switch (said.getLevel()) {
                    case LOG_LEVEL_TRACE -> LogGroup.Level.TRACE;
                    case LOG_LEVEL_DEBUG -> LogGroup.Level.DEBUG;
                    case LOG_LEVEL_INFO -> LogGroup.Level.INFO;
                    case LOG_LEVEL_WARN -> LogGroup.Level.WARN;
                    case LOG_LEVEL_ERROR -> LogGroup.Level.ERROR;
                    case LOG_LEVEL_UNKNOWN, UNRECOGNIZED -> LogGroup.Level.UNKNOWN;
                },
                said.getThrown(),
                new JavaName(FileReader.javaPackage(request.getFile()), request.getName()),
                isBeside,
                // places and comments of another file are not known here
                isBeside ? request.getFields().stream().map(fields::read).toList() : List.of(),
                isEmpty(method.getOutputType()),
                method.isClientStreaming() || method.isServerStreaming(),
                source.comment(method),
                source.place(method));
    }

    private static boolean isEmpty(Descriptor message) {
        return message.getFullName().equals(Empty.getDescriptor().getFullName());
    }
}

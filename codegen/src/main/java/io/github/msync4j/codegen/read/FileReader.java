package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.Empty;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.Finding;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.LogGroup;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.SpecFile;
import io.github.msync4j.protocol.options.ErrorCategory;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.RetryRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one file that is to be generated from. */
final class FileReader {
    private final FileDescriptor file;
    private final SourceInfo source;
    private final Map<String, SourceInfo> sources;
    private final FieldReader fields;
    private final List<Finding> findings = new ArrayList<>();

    FileReader(FileDescriptor file, Map<String, SourceInfo> sources) {
        this.file = file;
        this.sources = sources;
        this.source = sourceOf(file);
        this.fields = new FieldReader(source);
    }

    SpecFile read() {
        List<Enumeration> enums = new ArrayList<>();
        List<ErrorTable> tables = new ArrayList<>();
        List<Enumeration> metrics = new ArrayList<>();
        for (EnumDescriptor type : file.getEnumTypes()) {
            if (type.getOptions().hasExtension(Options.errorCodes)) {
                tables.add(errorTable(type));
            } else if (MetricReader.isList(type)) {
                metrics.add(enumeration(type, source, javaPackage(file)));
            } else {
                enums.add(enumeration(type, source, javaPackage(file)));
            }
        }
        List<Message> messages = new ArrayList<>();
        Set<Descriptor> logged = LogReader.requests(file);
        for (Descriptor each : file.getMessageTypes()) {
            Message message = message(each);
            if (!logged.contains(each)) {
                messages.add(message);
            }
        }
        List<EventGroup> groups = new ArrayList<>();
        List<RestService> services = new ArrayList<>();
        List<LogGroup> logs = new ArrayList<>();
        for (ServiceDescriptor service : file.getServices()) {
            boolean hasEvents = service.getOptions().hasExtension(Options.events);
            boolean isRest = service.getOptions().hasExtension(Options.restApi);
            boolean isLogger = LogReader.isLogger(service);
            if (Stream.of(hasEvents, isRest, isLogger).filter(is -> is).count() > 1) {
                find(Finding.Kind.TWOFOLD_SERVICE, service);
            } else if (hasEvents) {
                groups.add(eventGroup(service));
            } else if (isRest) {
                services.add(new RestReader(source).read(service));
            } else if (isLogger) {
                logs.add(new LogReader(source).read(service));
            } else {
                find(Finding.Kind.PLAIN_SERVICE, service);
            }
        }
        file.getExtensions().forEach(extension -> find(Finding.Kind.EXTENSION, extension));
        return new SpecFile(
                file.getName(),
                javaPackage(file),
                source.packagePlace(),
                source.fileComment(),
                messages,
                enums,
                tables,
                groups,
                services,
                logs,
                metrics,
                findings);
    }

    static String javaPackage(FileDescriptor file) {
        return file.getOptions().getJavaPackage();
    }

    private Message message(Descriptor message) {
        for (Descriptor nested : message.getNestedTypes()) {
            if (!nested.getOptions().getMapEntry()) {
                find(Finding.Kind.NESTED_TYPE, nested);
            }
        }
        message.getEnumTypes().forEach(nested -> find(Finding.Kind.NESTED_TYPE, nested));
        message.getExtensions().forEach(extension -> find(Finding.Kind.EXTENSION, extension));
        if (message.isExtendable()) {
            find(Finding.Kind.EXTENSION, message);
        }
        List<Message.Oneof> oneofs = new ArrayList<>();
        for (OneofDescriptor oneof : message.getRealOneofs()) {
            oneofs.add(new Message.Oneof(oneof.getName(), source.place(oneof)));
        }
        return new Message(
                new JavaName(javaPackage(file), message.getName()),
                message.getFields().stream().map(fields::read).toList(),
                oneofs,
                LimitReader.read(message),
                customEvent(message),
                source.comment(message),
                source.place(message));
    }

    private static Optional<String> customEvent(Descriptor message) {
        return message.getOptions().hasExtension(Options.customEvent)
                ? Optional.of(message.getOptions().getExtension(Options.customEvent))
                : Optional.empty();
    }

    private static Enumeration enumeration(EnumDescriptor type, SourceInfo source, String javaPackage) {
        List<Enumeration.Value> values = new ArrayList<>();
        for (EnumValueDescriptor value : type.getValues()) {
            values.add(new Enumeration.Value(
                    value.getName(),
                    Names.constant(type.getName(), value.getName()),
                    value.getNumber(),
                    Names.json(value),
                    ErrorReader.read(value),
                    MetricReader.read(value),
                    source.heading(value),
                    source.comment(value),
                    source.place(value)));
        }
        return new Enumeration(
                new JavaName(javaPackage, type.getName()),
                type.getOptions().getExtension(Options.closed),
                values,
                source.comment(type),
                source.place(type));
    }

    private ErrorTable errorTable(EnumDescriptor codes) {
        return new ErrorTable(
                codes.getFullName(),
                enumeration(codes, source, javaPackage(file)),
                optionEnum(ErrorCategory.getDescriptor()),
                optionEnum(RetryRule.getDescriptor()),
                RestReader.failures(codes.getOptions().getExtension(Options.restFailures)));
    }

    /** The request's own copy of an option's enum has comments, the compiled-in one has none. */
    private Enumeration optionEnum(EnumDescriptor compiled) {
        EnumDescriptor type = file.getDependencies().stream()
                .map(imported -> imported.findEnumTypeByName(compiled.getName()))
                .filter(found -> found != null && found.getFullName().equals(compiled.getFullName()))
                .findFirst()
                .orElse(compiled);
        return enumeration(type, sourceOf(type.getFile()), javaPackage(file));
    }

    private SourceInfo sourceOf(FileDescriptor any) {
        return sources.computeIfAbsent(any.getName(), name -> new SourceInfo(any.toProto(), new References()));
    }

    private EventGroup eventGroup(ServiceDescriptor service) {
        List<EventGroup.Event> events = new ArrayList<>();
        for (MethodDescriptor method : service.getMethods()) {
            Descriptor value = method.getInputType();
            events.add(new EventGroup.Event(
                    method.getName(),
                    new JavaName(javaPackage(value.getFile()), value.getName()),
                    customEvent(value),
                    method.getOutputType()
                            .getFullName()
                            .equals(Empty.getDescriptor().getFullName()),
                    method.isClientStreaming() || method.isServerStreaming(),
                    source.comment(method),
                    source.place(method)));
        }
        return new EventGroup(
                service.getName(),
                new JavaName(javaPackage(file), GroupNames.event(service)),
                new JavaName(javaPackage(file), GroupNames.handler(service)),
                new JavaName(javaPackage(file), GroupNames.messages(service)),
                events,
                source.comment(service),
                source.place(service));
    }

    private void find(Finding.Kind kind, GenericDescriptor thing) {
        findings.add(new Finding(kind, thing.getFullName(), source.place(thing)));
    }
}

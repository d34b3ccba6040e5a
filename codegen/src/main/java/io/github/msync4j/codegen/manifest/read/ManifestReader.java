package io.github.msync4j.codegen.manifest.read;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.codegen.manifest.EnumEntry;
import io.github.msync4j.codegen.manifest.EventEntry;
import io.github.msync4j.codegen.manifest.EventGroupEntry;
import io.github.msync4j.codegen.manifest.ExtensionEntry;
import io.github.msync4j.codegen.manifest.FailureEntry;
import io.github.msync4j.codegen.manifest.FileEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.LoggerEntry;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.MessageEntry;
import io.github.msync4j.codegen.manifest.OperationEntry;
import io.github.msync4j.codegen.manifest.RestEntry;
import io.github.msync4j.codegen.read.GroupNames;
import io.github.msync4j.codegen.read.Linked;
import io.github.msync4j.codegen.read.RestReader;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.RestFailure;
import io.github.msync4j.protocol.options.RestService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads files into a manifest. */
public final class ManifestReader {
    private final Linked linked = new Linked();
    private final List<FileEntry> files = new ArrayList<>();
    private final List<MessageEntry> messages = new ArrayList<>();
    private final List<ExtensionEntry> extensions = new ArrayList<>();
    private final List<EnumEntry> enums = new ArrayList<>();
    private final List<EventGroupEntry> eventGroups = new ArrayList<>();
    private final List<LoggerEntry> loggers = new ArrayList<>();
    private final List<OperationEntry> operations = new ArrayList<>();

    private ManifestReader() {}

    /**
     * Reads files.
     *
     * @param protos the files and all they import, parsed with the spec's options, what is imported first
     * @param isWanted which of them the manifest is of, by name
     * @param areValues whether this generator makes a file's Java, by name
     * @return what they say
     * @throws DescriptorValidationException if they do not fit together
     */
    public static Manifest read(
            List<FileDescriptorProto> protos, Predicate<String> isWanted, Predicate<String> areValues)
            throws DescriptorValidationException {
        var reader = new ManifestReader();
        for (FileDescriptorProto proto : protos) {
            reader.linked.add(proto);
        }
        for (FileDescriptor file : reader.linked.files()) {
            if (isWanted.test(file.getName())) {
                reader.read(file, areValues.test(file.getName()) ? JavaForm.VALUES : JavaForm.MESSAGES);
            }
        }
        return new Manifest(
                Manifest.SCHEMA,
                reader.files,
                reader.messages,
                reader.extensions,
                reader.enums,
                reader.eventGroups,
                reader.loggers,
                reader.operations);
    }

    /**
     * Says whether a file is a spec's own.
     *
     * @param file its name
     * @return whether it is none of those that Google writes for all
     */
    public static boolean isOwn(String file) {
        return !file.startsWith("google/");
    }

    private void read(FileDescriptor file, JavaForm form) {
        files.add(FileEntries.of(file, form));
        file.getMessageTypes().forEach(message -> read(message, form));
        file.getEnumTypes().forEach(type -> enums.add(EnumEntries.of(type, form)));
        file.getExtensions().forEach(extension -> read(extension, form));
        file.getServices().forEach(this::read);
    }

    private void read(Descriptor message, JavaForm form) {
        messages.add(MessageEntries.of(message, form));
        message.getNestedTypes().stream()
                .filter(nested -> !nested.getOptions().getMapEntry())
                .forEach(nested -> read(nested, form));
        for (EnumDescriptor nested : message.getEnumTypes()) {
            enums.add(EnumEntries.of(nested, form));
        }
        message.getExtensions().forEach(extension -> read(extension, form));
    }

    private void read(FieldDescriptor extension, JavaForm form) {
        extensions.add(new ExtensionEntry(
                extension.getFullName(),
                extension.getFile().getName(),
                extension.getContainingType().getFullName(),
                FieldEntries.of(extension, form)));
    }

    private void read(ServiceDescriptor service) {
        if (service.getOptions().hasExtension(Options.logger)) {
            loggers.add(LoggerEntries.of(service));
            return;
        }
        if (!service.getOptions().hasExtension(Options.events)) {
            boolean isRest = service.getOptions().hasExtension(Options.restApi);
            List<RestEntry> rest = isRest ? RestEntries.of(service) : List.of();
            service.getMethods()
                    .forEach(method -> operations.add(operation(method, isRest ? rest.get(method.getIndex()) : null)));
            return;
        }
        eventGroups.add(new EventGroupEntry(
                service.getFullName(),
                service.getFile().getName(),
                GroupNames.event(service),
                GroupNames.handler(service),
                isCustom(service) ? GroupNames.messages(service) : "",
                service.getOptions().getDeprecated(),
                service.getMethods().stream()
                        .map(event -> new EventEntry(
                                event.getName(),
                                event.getInputType().getFullName(),
                                event.getOptions().getDeprecated()))
                        .toList()));
    }

    /** Custom messages are sent by a class of the group's own. */
    private static boolean isCustom(ServiceDescriptor group) {
        return group.getMethods().stream()
                .anyMatch(event -> event.getInputType().getOptions().hasExtension(Options.customEvent));
    }

    private OperationEntry operation(MethodDescriptor method, @Nullable RestEntry rest) {
        return new OperationEntry(
                method.getFullName(),
                method.getFile().getName(),
                method.getInputType().getFullName(),
                method.getOutputType().getFullName(),
                method.isClientStreaming(),
                method.isServerStreaming(),
                method.getOptions().getDeprecated()
                        || method.getService().getOptions().getDeprecated(),
                rest,
                failures(method));
    }

    private List<FailureEntry> failures(MethodDescriptor method) {
        List<RestFailure> failures =
                new ArrayList<>(method.getOptions().getExtension(Options.call).getFailuresList());
        RestService said = method.getService().getOptions().getExtension(Options.restApi);
        failures.addAll(said.getFailuresList());
        linked.files().stream()
                .flatMap(file -> file.getServices().stream())
                .filter(service -> service.getFullName().equals(said.getFailuresOf()))
                .forEach(service -> failures.addAll(
                        service.getOptions().getExtension(Options.restApi).getFailuresList()));
        return RestEntries.failures(RestReader.failures(failures));
    }
}

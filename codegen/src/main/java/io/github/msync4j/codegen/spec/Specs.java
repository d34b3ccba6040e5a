package io.github.msync4j.codegen.spec;

import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import java.util.ArrayList;
import java.util.List;

/** All Java files of a spec. */
public final class Specs {
    private Specs() {}

    /**
     * Lists the Java files of one .proto file.
     *
     * @param file the file; it keeps to the rules
     * @param spec all files of the run
     * @param use which of its types travel as JSON
     * @return the Java files
     */
    public static List<JavaSpec> of(SpecFile file, Spec spec, JsonUse use) {
        String source = file.name();
        List<JavaSpec> specs = new ArrayList<>();
        for (Message message : file.messages()) {
            specs.add(
                    message.isUnion()
                            ? new UnionSpec(message, source)
                            : new ValueSpec(
                                    message, spec.unionsOf(message.name()), plainGroupsOf(message, spec), source));
            if (message.customEvent().isPresent()) {
                specs.add(new AttributesSpec(message, source));
            }
        }
        file.enums().forEach(type -> specs.add(new EnumSpec(type, source)));
        file.errorTables().forEach(table -> {
            specs.add(new ErrorCodeSpec(table, source));
            specs.add(new EnumSpec(table.categories(), source));
            specs.add(new EnumSpec(table.retries(), source));
            specs.add(new ErrorNumberSpec(table, source));
            specs.add(new ErrorFamilySpec(table, source));
            if (!table.restFailures().isEmpty()) {
                specs.add(new RestFailuresSpec(table, source));
            }
        });
        file.groups().forEach(group -> {
            specs.add(new EventSpec(group, source));
            specs.add(new HandlerSpec(group, source));
            if (group.isCustom()) {
                specs.add(new MessagesSpec(group, spec, source));
            }
        });
        for (RestService service : file.services()) {
            ErrorTable errors = spec.errorTable(service.errors()).orElseThrow();
            specs.add(new RestApiSpec(service, errors, source));
            specs.add(new RestCallsSpec(service, errors, spec, source));
        }
        specs.addAll(codecs(file, spec, use));
        return specs;
    }

    /** What is received as a custom message is no event itself. */
    private static List<EventGroup> plainGroupsOf(Message message, Spec spec) {
        return spec.groupsOf(message.name()).stream()
                .filter(group -> !group.isCustom())
                .toList();
    }

    private static List<JavaSpec> codecs(SpecFile file, Spec spec, JsonUse use) {
        List<JavaSpec> specs = new ArrayList<>();
        file.messages().stream()
                .filter(message -> use.contains(message.name()))
                .forEach(message -> specs.add(new JsonMessageSpec(message, use, spec, file.name())));
        file.enums().stream()
                .filter(type -> use.contains(type.name()))
                .forEach(type -> specs.add(new JsonEnumSpec(type, use, file.name())));
        return specs;
    }
}

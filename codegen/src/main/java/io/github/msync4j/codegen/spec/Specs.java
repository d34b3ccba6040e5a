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
        var deprecations = new Deprecations(spec);
        List<JavaSpec> specs = new ArrayList<>();
        for (Message message : file.messages()) {
            if (message.isUnion()) {
                specs.add(Quiet.of(new UnionSpec(message, source), deprecations.inUnion(message)));
            } else {
                var value = new ValueSpec(message, spec.unionsOf(message.name()), plainGroupsOf(message, spec), source);
                specs.add(Quiet.of(value, deprecations.inValue(message)));
            }
            if (message.customEvent().isPresent()) {
                specs.add(Quiet.of(new AttributesSpec(message, source), deprecations.inJson(message)));
            }
        }
        file.enums().forEach(type -> specs.add(new EnumSpec(type, source)));
        file.errorTables().forEach(table -> {
            specs.add(new ErrorCodeSpec(table, source));
            specs.add(new EnumSpec(table.categories(), source));
            specs.add(new EnumSpec(table.retries(), source));
            specs.add(Quiet.of(new ErrorNumberSpec(table, source), deprecations.inErrorNumber(table)));
            specs.add(new ErrorFamilySpec(table, source));
            if (!table.restFailures().isEmpty()) {
                specs.add(Quiet.of(new RestFailuresSpec(table, source), deprecations.inFailures(table)));
            }
        });
        file.groups().forEach(group -> {
            specs.add(Quiet.of(new EventSpec(group, source), deprecations.inEvent(group)));
            specs.add(Quiet.of(new HandlerSpec(group, source), deprecations.inHandler(group)));
            if (group.isCustom()) {
                specs.add(Quiet.of(new MessagesSpec(group, spec, source), deprecations.inMessages(group)));
            }
        });
        file.logs().forEach(log -> specs.add(Quiet.of(new LogSpec(log, source), deprecations.inLog(log))));
        file.metrics().forEach(list -> specs.add(new MetricListSpec(list, source)));
        for (RestService service : file.services()) {
            ErrorTable errors = spec.errorTable(service.errors()).orElseThrow();
            specs.add(Quiet.of(
                    new RestApiSpec(service, errors, spec.failures(service), source), deprecations.inApi(service)));
            specs.add(
                    Quiet.of(new RestCallsSpec(service, errors, spec, source), deprecations.inCalls(service, errors)));
        }
        specs.addAll(codecs(file, spec, use, deprecations));
        return specs;
    }

    /** What is received as a custom message is no event itself. */
    private static List<EventGroup> plainGroupsOf(Message message, Spec spec) {
        return spec.groupsOf(message.name()).stream()
                .filter(group -> !group.isCustom())
                .toList();
    }

    private static List<JavaSpec> codecs(SpecFile file, Spec spec, JsonUse use, Deprecations deprecations) {
        List<JavaSpec> specs = new ArrayList<>();
        file.messages().stream()
                .filter(message -> use.contains(message.name()))
                .forEach(message -> specs.add(
                        Quiet.of(new JsonMessageSpec(message, use, spec, file.name()), deprecations.inJson(message))));
        file.enums().stream()
                .filter(type -> use.contains(type.name()))
                .forEach(type ->
                        specs.add(Quiet.of(new JsonEnumSpec(type, use, file.name()), deprecations.inJson(type))));
        return specs;
    }
}

package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.EventGroup;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where each thing is explained: once, and all else links there. */
final class Homes {
    private final Map<JavaName, Anchor> types = new HashMap<>();
    private final Map<String, Anchor> codes = new HashMap<>();

    Homes(Spec spec) {
        for (SpecFile file : spec.files()) {
            file.messages().forEach(message -> types.put(message.name(), ownHome(file, message.name())));
            file.enums().forEach(type -> types.put(type.name(), ownHome(file, type.name())));
            file.errorTables().forEach(this::add);
        }
        spec.groups().flatMap(group -> group.events().stream()).forEach(this::add);
        usedOnce(spec).forEach((name, anchor) -> types.put(name, anchor));
    }

    private static Anchor ownHome(SpecFile file, JavaName name) {
        return new Anchor(file.services().isEmpty() ? Pages.VALUES : Pages.rest(file), name.simple());
    }

    private void add(ErrorTable table) {
        types.put(table.codes().name(), Anchor.top(Pages.ERRORS));
        types.put(table.categories().name(), new Anchor(Pages.ERRORS, ErrorPage.CATEGORIES));
        types.put(table.retries().name(), new Anchor(Pages.ERRORS, ErrorPage.RETRIES));
        for (Enumeration.Value code : table.codes().values()) {
            codes.put(code.protoName(), new Anchor(Pages.ERRORS, code.name()));
        }
    }

    private void add(EventGroup.Event event) {
        types.put(event.value(), new Anchor(Pages.EVENTS, event.protoName()));
    }

    /** Requests and answers of one call and nothing else: they are explained with the call. */
    private static Map<JavaName, Anchor> usedOnce(Spec spec) {
        Set<JavaName> inFields = spec.messages()
                .flatMap(message -> message.fields().stream())
                .flatMap(field -> field.type() instanceof FieldType.MessageType type
                        ? Stream.of(type.name())
                        : Stream.<JavaName>empty())
                .collect(Collectors.toSet());
        Map<JavaName, List<Anchor>> uses = new LinkedHashMap<>();
        for (SpecFile file : spec.files()) {
            for (RestService service : file.services()) {
                for (RestOperation operation : service.operations()) {
                    Anchor call = new Anchor(Pages.rest(file), RestPage.title(service, operation));
                    Stream.of(operation.request(), operation.response())
                            .forEach(type -> uses.merge(type, List.of(call), Homes::both));
                }
            }
        }
        return uses.entrySet().stream()
                .filter(use -> use.getValue().size() == 1 && !inFields.contains(use.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, use -> use.getValue().get(0)));
    }

    private static List<Anchor> both(List<Anchor> some, List<Anchor> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Tells whether a type is explained at a place, and not only linked there. */
    boolean isAt(JavaName type, Anchor place) {
        return place.equals(types.get(type));
    }

    Text type(JavaName name) {
        Anchor home = types.get(name);
        return home == null ? Text.code(name.simple()) : Text.name(home, name.simple());
    }

    /** {@return an enum by its full name in the spec} */
    Text enumeration(String protoName) {
        String simple = protoName.substring(protoName.lastIndexOf('.') + 1);
        return types.keySet().stream()
                .filter(name -> name.simple().equals(simple))
                .min(Comparator.comparing(JavaName::toString))
                .map(this::type)
                .orElse(Text.code(simple));
    }

    Text code(String protoName) {
        Anchor home = codes.get(protoName);
        return home == null ? Text.code(protoName) : Text.name(home, home.title());
    }
}

package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Place;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Rules for the names of all generated types together. */
final class TypeRules {
    private final Problems problems;
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    private record Claim(JavaName name, Place place) {}

    private TypeRules(Problems problems) {
        this.problems = problems;
    }

    static void check(Spec spec, JsonUse use, Problems problems) {
        var rules = new TypeRules(problems);
        spec.files().forEach(rules::check);
        spec.messages()
                .filter(message -> use.contains(message.name()))
                .forEach(message -> rules.claim(JsonUse.codec(message.name()), message.place()));
        spec.enums()
                .filter(type -> use.contains(type.name()))
                .forEach(type -> rules.claim(JsonUse.codec(type.name()), type.place()));
    }

    private void check(SpecFile file) {
        file.messages().forEach(message -> {
            claim(message.name(), message.place());
            message.customEvent().ifPresent(event -> claim(message.attributes(), message.place()));
        });
        file.enums().forEach(type -> claim(type.name(), type.place()));
        file.metrics().forEach(list -> claim(list.name(), list.place()));
        for (ErrorTable table : file.errorTables()) {
            Place place = table.codes().place();
            claim(table.codes().name(), place);
            table.companions().forEach(name -> claim(name, place));
        }
        file.groups().forEach(group -> {
            claim(group.event(), group.place());
            claim(group.handler(), group.place());
            if (group.isCustom()) {
                claim(group.messages(), group.place());
            }
        });
        file.logs().forEach(log -> claim(log.type(), log.place()));
        file.services().forEach(service -> {
            claim(service.api(), service.place());
            claim(service.calls(), service.place());
        });
    }

    private void claim(JavaName name, Place place) {
        if (name.simple().isEmpty()) {
            return; // the rules for groups speak of that
        }
        if (!JavaNames.isType(name.simple())) {
            problems.add(Rule.TYPE_NAME, place, "%s cannot be the name of a class".formatted(name.simple()));
        } else if (JavaNames.isReservedType(name.simple())) {
            problems.add(Rule.TYPE_RESERVED, place, "The name %s is taken".formatted(name.simple()));
        }
        // some file systems take Foo.java and foo.java for the same file
        Claim first = claims.putIfAbsent(name.toString().toLowerCase(Locale.ROOT), new Claim(name, place));
        if (first != null) {
            problems.add(Rule.TYPE_TWICE, place, "%s is also made from %s".formatted(name, first.place()));
        }
    }
}

package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import java.util.List;
import java.util.Set;

/** Holds a spec against all rules. */
public final class Rules {
    private Rules() {}

    /**
     * Finds all problems of a spec.
     *
     * @param spec the spec
     * @return the problems, file by file; what is generated from a spec without problems compiles
     */
    public static List<Problem> check(Spec spec) {
        var problems = new Problems();
        Set<JavaName> buildable = Buildable.in(spec);
        for (SpecFile file : spec.files()) {
            FileRules.check(file, problems);
            CommentRules.check(file, problems);
            file.messages().forEach(message -> {
                MessageRules.check(message, spec, buildable, problems);
                LimitRules.check(message, spec, problems);
            });
            file.enums().forEach(type -> EnumRules.check(type, problems));
            file.errorTables().forEach(table -> ErrorRules.check(table, problems));
            file.groups().forEach(group -> EventRules.check(group, spec, problems));
            file.services().forEach(service -> RestRules.check(service, spec, problems));
        }
        LogRules.check(spec, problems);
        MetricRules.check(spec, problems);
        CustomRules.check(spec, problems);
        JsonUse use = JsonUse.of(spec);
        JsonRules.check(spec, use, problems);
        TypeRules.check(spec, use, problems);
        return problems.found();
    }
}

package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Finding;
import io.github.msync4j.codegen.model.SpecFile;

/** Rules for a file as a whole. */
final class FileRules {
    private FileRules() {}

    static void check(SpecFile file, Problems problems) {
        boolean readable = true;
        for (Finding finding : file.findings()) {
            readable &= finding.kind() != Finding.Kind.UNREADABLE;
            switch (finding.kind()) {
                case UNREADABLE -> problems.add(Rule.UNREADABLE, finding.place(), finding.subject());
                case NESTED_TYPE ->
                    problems.add(
                            Rule.NESTED_TYPE,
                            finding.place(),
                            "%s stands within a message".formatted(finding.subject()));
                case EXTENSION ->
                    problems.add(
                            Rule.EXTENSION,
                            finding.place(),
                            "%s is an extension or can be extended".formatted(finding.subject()));
                case PLAIN_SERVICE ->
                    problems.add(
                            Rule.PLAIN_SERVICE,
                            finding.place(),
                            "Service %s has none of `msync4j.events`, `msync4j.rest_api` and `msync4j.logger`"
                                    .formatted(finding.subject()));
                case TWOFOLD_SERVICE ->
                    problems.add(
                            Rule.TWOFOLD_SERVICE,
                            finding.place(),
                            "Service %s has more than one of `msync4j.events`, `msync4j.rest_api` and `msync4j.logger`"
                                    .formatted(finding.subject()));
            }
        }
        if (!file.name().matches("[A-Za-z0-9_./-]+")) {
            problems.add(Rule.FILE_NAME, file.packagePlace(), "\"%s\" is not a plain name".formatted(file.name()));
        }
        if (readable && file.javaPackage().isEmpty()) {
            problems.add(Rule.PACKAGE_MISSING, file.packagePlace(), "There is no java_package");
        } else if (readable && !JavaNames.isPackage(file.javaPackage())) {
            problems.add(
                    Rule.PACKAGE_INVALID,
                    file.packagePlace(),
                    "\"%s\" is not a package name".formatted(file.javaPackage()));
        }
    }
}

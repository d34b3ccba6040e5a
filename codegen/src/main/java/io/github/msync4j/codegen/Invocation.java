package io.github.msync4j.codegen;

import java.util.ArrayList;
import java.util.List;

/** What the command line asks for, where there is one. */
sealed interface Invocation {
    /** What {@code --help} prints. */
    String USAGE = """
            Usage: java -jar codegen.jar
                   java -jar codegen.jar manifest --descriptor-set FILE [--values PREFIX]...
                   java -jar codegen.jar --explain [ID]

            Without arguments it is a protoc plugin: a request on standard input, a response on standard output.
            The plugin's parameters, with commas between them:
              routes=CLASS           write this enum of the REST operations, and no other Java
              manifest=FILE.json     write the manifest of what is generated from, too

            manifest: print what a spec says as JSON, for msync spec diff.
              --descriptor-set FILE  what protoc --include_imports --descriptor_set_out wrote
              --values PREFIX        files whose Java this generator makes: their names' beginning, such as msync4j/api/;
                                     the Java of all others is protoc's own

            --explain [ID]           tell what breaks a rule, such as M042, why, and what to do, with an example;
                                     without an id, list all rules
            -h, --help               show this

            Problems of a spec come one a line: file:line:column: [ID] what is wrong. What to do.
            Exit codes: 0 done, 1 something else went wrong, 2 wrong or missing arguments, or an unreadable file.
            """;

    /** Prints how to start it. */
    record Help() implements Invocation {}

    /**
     * Prints a manifest.
     *
     * @param descriptorSet the file with the descriptors
     * @param values the beginnings of the names of files that become values
     */
    record PrintManifest(String descriptorSet, List<String> values) implements Invocation {
        boolean areValues(String file) {
            return values.stream().anyMatch(file::startsWith);
        }
    }

    /** Lists the rules. */
    record ListRules() implements Invocation {}

    /**
     * Explains a rule.
     *
     * @param rule its id
     */
    record Explain(String rule) implements Invocation {}

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it asks for nothing that there is
     */
    static Invocation of(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            return new Help();
        }
        return switch (arguments.get(0)) {
            case "--explain" -> explain(arguments);
            case "manifest" -> printManifest(arguments);
            default -> throw new IllegalArgumentException("there is no command '%s'".formatted(arguments.get(0)));
        };
    }

    private static Invocation explain(List<String> arguments) {
        return switch (arguments.size()) {
            case 1 -> new ListRules();
            case 2 -> new Explain(arguments.get(1));
            default -> throw new IllegalArgumentException("give --explain one id at most");
        };
    }

    private static Invocation printManifest(List<String> arguments) {
        List<String> sets = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            List<String> target = switch (option) {
                case "--descriptor-set" -> sets;
                case "--values" -> values;
                default -> throw new IllegalArgumentException("there is no option '%s'".formatted(option));
            };
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("%s needs a value".formatted(option));
            }
            target.add(arguments.get(i + 1));
        }
        if (sets.size() != 1) {
            throw new IllegalArgumentException("give one --descriptor-set FILE");
        }
        return new PrintManifest(sets.get(0), List.copyOf(values));
    }
}

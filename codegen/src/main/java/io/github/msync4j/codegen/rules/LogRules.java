package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.LogGroup;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Spec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules for log events. */
final class LogRules {
    private static final String NAME = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

    private static final Set<FieldType> IDS =
            Set.of(FieldType.Scalar.STRING, FieldType.Scalar.INT, FieldType.Scalar.LONG);

    private final Spec spec;
    private final Problems problems;
    private final Map<String, LogGroup.Event> keys = new HashMap<>();

    private LogRules(Spec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    static void check(Spec spec, Problems problems) {
        var rules = new LogRules(spec, problems);
        spec.logs().forEach(rules::check);
        spec.messages().forEach(message -> message.fields().forEach(field -> rules.checkOutside(message, field)));
    }

    private void check(LogGroup log) {
        if (!log.name().matches(NAME)
                || !JavaNames.isPackage(log.below())
                || !log.protoName().endsWith("Log")) {
            problems.add(
                    Rule.LOGGER_NAME,
                    log.place(),
                    "Service %s has the logger \"%s\"".formatted(log.protoName(), log.logger()));
        }
        if (log.events().isEmpty()) {
            problems.add(Rule.EVENT_GROUP_EMPTY, log.place(), "Service %s has no rpc".formatted(log.protoName()));
        }
        Set<String> names = new HashSet<>();
        log.events().forEach(event -> check(log, event, names));
    }

    private void check(LogGroup log, LogGroup.Event event, Set<String> names) {
        String name = log.protoName() + "." + event.protoName();
        boolean isNamed = JavaNames.isType(event.protoName())
                && JavaNames.isMethod(event.method())
                && !event.method().equals("isEnabled")
                && !event.constant().equals("LOGGER")
                && names.add(event.constant());
        if (!isNamed) {
            problems.add(Rule.LOG_EVENT_NAME, event.place(), "%s would become %s()".formatted(name, event.method()));
        }
        if (event.level() == LogGroup.Level.UNKNOWN) {
            problems.add(Rule.LOG_LEVEL, event.place(), "%s may be anything".formatted(name));
        }
        if (event.comment().sentence().isEmpty()) {
            problems.add(Rule.LOG_MESSAGE, event.place(), "%s has no comment".formatted(name));
        }
        if (!event.answersNothing()) {
            problems.add(Rule.EVENT_RESPONSE, event.place(), "%s returns something".formatted(name));
        }
        if (event.streams()) {
            problems.add(Rule.EVENT_STREAM, event.place(), "%s is a stream".formatted(name));
        }
        if (!event.isBeside()) {
            problems.add(Rule.LOG_REQUEST, event.place(), "%s has the fields of %s".formatted(name, event.request()));
        }
        LogGroup.Event same = keys.putIfAbsent((log.below() + " " + log.key(event)).toLowerCase(Locale.ROOT), event);
        if (same != null) {
            problems.add(
                    Rule.LOG_KEY, event.place(), "%s is %s, as %s is".formatted(name, log.key(event), same.place()));
        }
        Set<String> parameters = new HashSet<>(event.thrown() ? Set.of("thrown") : Set.of());
        event.fields().forEach(field -> check(event, field, parameters));
    }

    private void check(LogGroup.Event event, Field field, Set<String> parameters) {
        String name = event.protoName() + "." + field.protoName();
        MessageRules.checkField(name, field, problems);
        if (!JavaNames.isMember(field.name())) {
            problems.add(Rule.FIELD_NAME, field.place(), "%s cannot be the name of a parameter".formatted(name));
        } else if (!parameters.add(field.name())) {
            problems.add(Rule.LOG_FIELD, field.place(), "%s has the name of another parameter".formatted(name));
        }
        if (!isLoggable(field)) {
            problems.add(Rule.LOG_FIELD, field.place(), "%s is of a type or a shape that none has".formatted(name));
        }
        if (field.secret()) {
            problems.add(Rule.LOG_SECRET, field.place(), "%s would be written".formatted(name));
        }
        if (field.logged().identity() && (field.logged().content() || !IDS.contains(field.type()))) {
            problems.add(Rule.LOG_USE, field.place(), "%s is no id".formatted(name));
        }
        checkType(name, field);
    }

    private static boolean isLoggable(Field field) {
        boolean isPrimitive = field.type() instanceof FieldType.Scalar scalar && scalar != FieldType.Scalar.STRING;
        return field.type() != FieldType.Scalar.BYTES
                && !(field.type() instanceof FieldType.Streamed)
                && field.oneof().isEmpty()
                && switch (field.shape()) {
                    case PLAIN, REQUIRED -> true;
                    // it would have to be boxed by those who log it, heard or not
                    case OPTIONAL -> !isPrimitive;
                    case LIST, MAP -> false;
                };
    }

    private void checkOutside(Message message, Field field) {
        String name = MessageRules.name(message, field);
        if (field.logged().identity() || field.logged().content()) {
            problems.add(Rule.LOG_USE, field.place(), "%s is in no log".formatted(name));
        }
        checkType(name, field);
    }

    private void checkType(String name, Field field) {
        if (field.type() instanceof FieldType.MessageType type && spec.isLogRequest(type.name())) {
            problems.add(
                    Rule.LOG_REQUEST,
                    field.place(),
                    "%s is a %s, of which no type is made"
                            .formatted(name, type.name().simple()));
        }
    }
}

package io.github.msync4j.codegen.rules;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.PathTemplate;
import io.github.msync4j.codegen.model.Placement;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestOperation.Encoding;
import io.github.msync4j.codegen.model.RestOperation.Parameter;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Rules for where the fields of a request go: each to one place, which can hold it. */
final class RequestRules {
    /** Headers that whoever carries the requests writes. */
    private static final Set<String> RESERVED = Set.of(
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final RestService service;
    private final RestOperation operation;
    private final Message request;
    private final Placement places;
    private final Problems problems;
    private final String name;

    private RequestRules(RestService service, RestOperation operation, Message request, Problems problems) {
        this.service = service;
        this.operation = operation;
        this.request = request;
        this.places = Placement.of(service, operation, request);
        this.problems = problems;
        this.name = service.api().simple() + "." + operation.protoName();
    }

    static void check(RestService service, RestOperation operation, Message request, Problems problems) {
        var rules = new RequestRules(service, operation, request, problems);
        rules.checkPath();
        rules.checkHeaders();
        rules.checkQuery();
        rules.checkBody();
        rules.checkPlaces();
        rules.checkContent();
        rules.checkParameters(operation.call().headers());
        rules.checkParameters(operation.call().query());
        rules.checkParameters(operation.call().body());
    }

    private void checkPath() {
        for (String variable : service.path(operation).variables()) {
            boolean isField = places.path().stream()
                    .anyMatch(field -> field.protoName().equals(variable)
                            && isText(field)
                            && field.shape() != Shape.OPTIONAL
                            && field.shape() != Shape.MAP);
            if (!isField && !service.ambient().contains(variable)) {
                add(Rule.REST_VARIABLE, "%s has {%s} in its path".formatted(name, variable));
            }
        }
    }

    private void checkHeaders() {
        places.headers().stream()
                .filter(field -> !isHeader(field.json().name())
                        || !isText(field)
                        || field.shape() == Shape.LIST
                        || field.shape() == Shape.MAP)
                .forEach(field -> add(
                        Rule.REST_HEADER,
                        "%s has %s as the header \"%s\""
                                .formatted(name, field(field), field.json().name())));
        operation.call().headers().stream()
                .filter(fixed -> !isHeader(fixed.name()))
                .forEach(fixed -> add(Rule.REST_HEADER, "%s has the header \"%s\"".formatted(name, fixed.name())));
    }

    private static boolean isHeader(String name) {
        return name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    private void checkQuery() {
        for (Field field : places.query()) {
            if (!isText(field) || field.shape() == Shape.MAP) {
                add(Rule.REST_QUERY, "%s has %s in its query".formatted(name, field(field)));
            }
        }
    }

    private void checkBody() {
        boolean isObject = operation.body().equals("*");
        boolean isAlwaysThere =
                places.whole().filter(field -> field.shape() != Shape.OPTIONAL).isPresent();
        if (!operation.body().isEmpty() && (operation.method().equals("GET") || !(isObject || isAlwaysThere))) {
            add(Rule.REST_BODY, "%s has the body \"%s\"".formatted(name, operation.body()));
        } else if (!isObject && operation.call().encoding() != Encoding.JSON) {
            add(Rule.REST_BODY, "%s is a form without members".formatted(name));
        }
        if (operation.call().encoding() != Encoding.JSON) {
            places.body().stream()
                    .filter(field -> !isMember(field))
                    .forEach(field -> add(Rule.REST_FORM, "%s has %s in its form".formatted(name, field(field))));
        }
    }

    private boolean isMember(Field field) {
        boolean isFile = (field.type() == FieldType.Scalar.BYTES || field.type() == FieldType.Streamed.BLOB)
                && operation.call().encoding() == Encoding.MULTIPART;
        return (isText(field) || isFile) && field.shape() != Shape.LIST && field.shape() != Shape.MAP;
    }

    /** Bytes that are not in memory are the body, or a file in it: the other places have a rule for what is no text. */
    private void checkContent() {
        if (operation.call().encoding() == Encoding.JSON) {
            places.body().stream()
                    .filter(field -> field.type() == FieldType.Streamed.BLOB)
                    .forEach(field -> add(Rule.REST_CONTENT, "%s has %s in its JSON".formatted(name, field(field))));
        }
    }

    private void checkPlaces() {
        boolean isObject = operation.body().equals("*");
        for (Field field : request.fields()) {
            boolean isToldTwice = (field.json().query()
                            && (!isObject
                                    || places.path().contains(field)
                                    || field.json().header()))
                    || (field.json().header() && places.path().contains(field));
            if (isToldTwice || service.ambient().contains(field.protoName())) {
                add(Rule.REST_TWICE, "%s has two places or values for %s".formatted(name, field(field)));
            }
        }
        checkNames(operation.call().headers(), places.headers());
        checkNames(operation.call().query(), places.query());
        checkNames(operation.call().body(), places.body());
    }

    private void checkNames(List<Parameter> fixed, List<Field> fields) {
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.add(field.json().name()));
        fixed.stream()
                .map(Parameter::name)
                .filter(each -> !names.add(each))
                .forEach(each -> add(Rule.REST_TWICE, "%s has two values for \"%s\"".formatted(name, each)));
    }

    private void checkParameters(List<Parameter> fixed) {
        boolean hasPlace =
                !fixed.equals(operation.call().body()) || operation.body().equals("*");
        for (Parameter parameter : fixed) {
            boolean isKnown = PathTemplate.split(parameter.value()).stream()
                    .filter(PathTemplate.Part::isVariable)
                    .allMatch(part -> service.ambient().contains(part.text()));
            boolean isJson = !parameter.raw() || parameter.value().matches("true|false|-?(0|[1-9][0-9]*)");
            if (parameter.name().isEmpty() || !isKnown || !hasPlace || !isJson) {
                add(
                        Rule.REST_PARAMETER,
                        "%s has the parameter \"%s\" of \"%s\"".formatted(name, parameter.name(), parameter.value()));
            }
        }
    }

    /** Whether one value of a field can be written as a text. */
    private static boolean isText(Field field) {
        return field.type() instanceof FieldType.Time
                || field.type() instanceof FieldType.EnumType
                || (field.type() instanceof FieldType.Scalar && field.type() != FieldType.Scalar.BYTES);
    }

    private String field(Field field) {
        return request.name().simple() + "." + field.protoName();
    }

    private void add(Rule rule, String message) {
        problems.add(rule, operation.place(), message);
    }
}

package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.PathTemplate;
import io.github.msync4j.codegen.model.Placement;
import io.github.msync4j.codegen.model.RestFailure;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestOperation.Parameter;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The REST calls of one file, and the types that only they use. */
final class RestPage {
    private static final List<Block> BYTES = List.of(
            new Block.Label(Text.words("Answer ").and(Text.code("Blob"))),
            new Block.Paragraph(Text.words("The bytes as they come, never all of them in memory.")));

    private final SpecFile file;
    private final Spec spec;
    private final Homes homes;
    private final Fields fields;
    private final String name;

    RestPage(SpecFile file, Spec spec, Homes homes) {
        this.file = file;
        this.spec = spec;
        this.homes = homes;
        this.fields = new Fields(homes);
        this.name = Pages.rest(file);
    }

    static String title(RestService service, RestOperation operation) {
        return service.api().simple() + "." + operation.javaName();
    }

    Page page() {
        List<Part> parts =
                new ArrayList<>(file.services().stream().map(this::part).toList());
        List<Entry> types = new TypeEntries(homes).of(file, name);
        if (!types.isEmpty()) {
            parts.add(new Part("Types", List.of(), types));
        }
        return new Page(
                name,
                "REST: " + Pages.topic(file.name()).toLowerCase(Locale.ROOT),
                Pages.topic(file.name()),
                Prose.paragraphs(file.comment()).stream()
                        .limit(1)
                        .map(text -> (Block) new Block.Paragraph(text))
                        .toList(),
                parts);
    }

    private Part part(RestService service) {
        List<Block> intro = new ArrayList<>(Prose.blocks(service.comment().text()));
        intro.add(new Block.Table(
                List.of("Call", "Request", "What it does"),
                service.operations().stream()
                        .map(operation -> List.of(
                                Text.name(new Anchor(name, title(service, operation)), operation.javaName()),
                                Text.code(request(service, operation)),
                                Prose.first(operation.comment().text())))
                        .toList()));
        return new Part(
                service.api().simple(),
                intro,
                service.operations().stream()
                        .map(operation -> entry(service, operation))
                        .toList());
    }

    private static String request(RestService service, RestOperation operation) {
        return operation.method() + " " + service.path(operation).text();
    }

    private Entry entry(RestService service, RestOperation operation) {
        Message request = spec.message(operation.request()).orElseThrow();
        Optional<Message> response = spec.message(operation.response());
        Anchor here = new Anchor(name, title(service, operation));

        List<Block> blocks = new ArrayList<>(Prose.blocks(operation.comment().text()));
        blocks.add(new Block.Facts(facts(service, operation, request)));
        blocks.addAll(type("Request ", request, here, sent(service, operation, request)));
        response.ifPresentOrElse(
                message -> blocks.addAll(type("Answer ", message, here, fields.jsonTable(message))),
                () -> blocks.addAll(BYTES));
        List<RestFailure> failures = Stream.concat(
                        operation.call().failures().stream(), spec.failures(service).stream())
                .toList();
        if (!failures.isEmpty()) {
            blocks.add(new Block.Label(Text.words("Errors")));
            blocks.add(ErrorPage.failures(failures, homes));
        }
        blocks.add(new Block.Paragraph(Text.words(failures.isEmpty() ? "It fails with " : "Else, ")
                .and(Text.link(new Anchor(Pages.ERRORS, ErrorPage.REST), "what any call may fail with"))
                .and(".")));
        List<String> words = new ArrayList<>(List.of(operation.call().id(), request(service, operation)));
        Stream.concat(Stream.of(request), response.stream())
                .filter(message -> homes.isAt(message.name(), here))
                .forEach(message -> {
                    words.add(message.name().simple());
                    words.addAll(Fields.words(message));
                });
        return new Entry(here.title(), "call", Prose.first(operation.comment().text()), words, blocks);
    }

    private List<Block.Fact> facts(RestService service, RestOperation operation, Message request) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Request", Text.code(request(service, operation))));
        facts.add(new Block.Fact("Id", Text.code(operation.call().id())));
        facts.add(new Block.Fact(
                "Who may call",
                Text.words(
                        switch (operation.call().authorization()) {
                            case NONE -> "anybody, without a token";
                            case APP -> "who shows the app's token";
                            case USER, UNKNOWN -> "who shows a user's token";
                        })));
        facts.add(new Block.Fact(
                "May be repeated",
                Text.words(
                        operation.isIdempotent()
                                ? "yes: made twice, it is done once"
                                : "no: made twice, it may be done twice")));
        Placement places = Placement.of(service, operation, request);
        if (!operation.body().isEmpty()) {
            facts.add(new Block.Fact("Body", Text.words(body(operation, places))));
        }
        if (!operation.call().result().text().isEmpty()) {
            facts.add(new Block.Fact(
                    "Answer lies in", Text.code(operation.call().result().text())));
        }
        operation.call().paging().ifPresent(paging -> facts.add(new Block.Fact("Pages", pages(operation, paging))));
        Set<String> ambient = ambient(service, operation);
        if (!ambient.isEmpty()) {
            facts.add(new Block.Fact(
                    "The client fills in",
                    Text.join(", ", ambient.stream().map(Text::code).toList())));
        }
        return facts;
    }

    private static String body(RestOperation operation, Placement places) {
        return switch (operation.call().encoding()) {
            case JSON ->
                places.whole()
                        .map(field -> field.type() == FieldType.Streamed.BLOB ? "bytes, as they are" : "JSON")
                        .orElse("a JSON object");
            case FORM -> "an HTML form";
            case MULTIPART -> "a form in parts";
        };
    }

    private static Text pages(RestOperation operation, RestOperation.Paging paging) {
        Text how = paging.hasCursor()
                ? Text.code(Fields.member(paging.next()))
                        .and(" of the answer is the next ")
                        .and(Text.code(Fields.member(paging.cursor())))
                : Text.code(Fields.member(paging.page()))
                        .and(" counts them, until ")
                        .and(Text.code(Fields.member(paging.items())))
                        .and(" is empty");
        Text last = paging.last().isEmpty()
                ? Text.EMPTY
                : Text.words("; ").and(Text.code(Fields.member(paging.last()))).and(" says that it is the last");
        return Text.words("all of them with ")
                .and(Text.code(operation.pagesName().orElseThrow()))
                .and("; ")
                .and(how)
                .and(last);
    }

    private static Set<String> ambient(RestService service, RestOperation operation) {
        Set<String> used = new LinkedHashSet<>(service.path(operation).variables());
        Stream.of(
                        operation.call().headers(),
                        operation.call().query(),
                        operation.call().body())
                .flatMap(List::stream)
                .flatMap(parameter -> PathTemplate.split(parameter.value()).stream())
                .filter(PathTemplate.Part::isVariable)
                .forEach(part -> used.add(part.text()));
        used.retainAll(service.ambient());
        return used;
    }

    /** A type with its fields, if it is explained here, else a link to where it is. */
    private List<Block> type(String label, Message message, Anchor here, List<Block> shown) {
        JavaName type = message.name();
        boolean isHere = homes.isAt(type, here);
        Text heading = Text.words(label).and(isHere ? Text.code(type.simple()) : homes.type(type));
        // where the fields of a request go depends on the call
        return isHere || label.startsWith("Request")
                ? Stream.concat(Stream.of((Block) new Block.Label(heading)), shown.stream())
                        .toList()
                : List.of(new Block.Label(heading));
    }

    private List<Block> sent(RestService service, RestOperation operation, Message request) {
        Placement places = Placement.of(service, operation, request);
        List<List<Text>> rows = new ArrayList<>();
        for (Field field : request.fields()) {
            rows.add(List.of(Fields.name(field), place(field, places), fields.type(field), Fields.about(field)));
        }
        operation.call().headers().forEach(fixed -> rows.add(fixed("header ", fixed)));
        operation.call().query().forEach(fixed -> rows.add(fixed("query ", fixed)));
        operation.call().body().forEach(fixed -> rows.add(fixed("body ", fixed)));
        List<Block> blocks = new ArrayList<>();
        request.limit().ifPresent(limit -> blocks.add(new Block.Paragraph(fields.total(limit))));
        blocks.add(
                rows.isEmpty()
                        ? new Block.Paragraph(Text.words("It has no fields."))
                        : new Block.Table(List.of("Field", "Goes to", "Type", "What it is"), rows));
        return blocks;
    }

    private static Text place(Field field, Placement places) {
        if (places.path().contains(field)) {
            return Text.words("path ").and(Text.code("{" + field.protoName() + "}"));
        }
        if (places.headers().contains(field)) {
            return Text.words("header ").and(Text.code(field.json().name()));
        }
        if (places.query().contains(field)) {
            return Text.words("query ").and(Text.code(field.json().name()));
        }
        return places.body().contains(field)
                ? Text.words("body ").and(Text.code(field.json().name()))
                : Text.words("the whole body");
    }

    private static List<Text> fixed(String place, Parameter parameter) {
        boolean isFilledIn = parameter.value().contains("{");
        return List.of(
                Text.EMPTY,
                Text.words(place).and(Text.code(parameter.name())),
                Text.code(parameter.raw() ? "JSON" : "String"),
                Text.words(isFilledIn ? "Filled in by the client: " : "Always ")
                        .and(Text.code(parameter.value()))
                        .and("."));
    }
}

package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.ErrorDetail;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.Limit;
import io.github.msync4j.codegen.model.RestFailure;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import io.github.msync4j.codegen.reference.Page.Entry;
import io.github.msync4j.codegen.reference.Page.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The error codes. */
final class ErrorPage {
    static final String CATEGORIES = "Categories";
    static final String RETRIES = "What to do";
    static final String REST = "What REST answers mean";
    private static final String WEB_NUMBERS = "Numbers of the web SDK";
    private static final String NATIVE_NUMBERS = "Numbers of the native SDKs";

    private final Spec spec;
    private final Homes homes;
    private final List<ErrorTable> tables;

    ErrorPage(Spec spec, Homes homes) {
        this.spec = spec;
        this.homes = homes;
        this.tables = spec.files().stream()
                .flatMap(file -> file.errorTables().stream())
                .toList();
    }

    Page page() {
        List<Part> parts = new ArrayList<>();
        List<Block> intro = new ArrayList<>();
        for (ErrorTable table : tables) {
            intro.addAll(Prose.blocks(table.codes().comment().text()));
            intro.add(new Block.Paragraph(Text.words("Who has a number finds it among those ")
                    .and(Text.link(new Anchor(Pages.ERRORS, WEB_NUMBERS), "of the web SDK"))
                    .and(" or ")
                    .and(Text.link(new Anchor(Pages.ERRORS, NATIVE_NUMBERS), "of the native SDKs"))
                    .and(": the same number may mean something else there.")));
            parts.add(meanings(RETRIES, table.retries(), "Retry rule"));
            parts.add(meanings(CATEGORIES, table.categories(), "Category"));
            parts.addAll(codes(table));
            parts.add(numbers(WEB_NUMBERS, table, Family.WEB));
            parts.add(numbers(NATIVE_NUMBERS, table, Family.NATIVE));
            if (!table.restFailures().isEmpty()) {
                parts.add(new Part(
                        REST,
                        List.of(
                                new Block.Paragraph(Text.words("Of every call, after what is said of the call itself. "
                                        + "The first line that fits counts.")),
                                failures(table.restFailures(), homes)),
                        List.of()));
            }
        }
        return new Page(Pages.ERRORS, "Error codes", "Errors", intro, parts);
    }

    /** Which answers fail with which code. */
    static Block failures(List<RestFailure> failures, Homes homes) {
        return new Block.Table(
                List.of("Status", "If", "Error code"),
                failures.stream()
                        .map(failure ->
                                List.of(Text.code(failure.status()), condition(failure), homes.code(failure.code())))
                        .toList());
    }

    private static Text condition(RestFailure failure) {
        List<Text> all = new ArrayList<>();
        failure.number()
                .ifPresent(number ->
                        all.add(Text.code("error_code").and(" is ").and(Text.code(Integer.toString(number)))));
        add(all, "error", " is ", failure.error());
        add(all, "error_description", " is ", failure.description());
        add(all, "error_description", " contains ", failure.descriptionContains());
        return Text.join(" and ", all);
    }

    private static void add(List<Text> all, String member, String relation, String value) {
        if (!value.isEmpty()) {
            all.add(Text.code(member).and(relation).and(Text.code(value)));
        }
    }

    private List<Part> codes(ErrorTable table) {
        Map<String, List<Entry>> byHeading = new LinkedHashMap<>();
        String heading = "General";
        for (Enumeration.Value code : table.codes().values()) {
            heading = code.heading().isEmpty() ? heading : code.heading();
            byHeading.computeIfAbsent(heading, any -> new ArrayList<>()).add(entry(code, table));
        }
        List<Part> parts = new ArrayList<>();
        byHeading.forEach((title, entries) -> {
            String[] split = title.split(": ", 2);
            List<Block> intro = split.length < 2 ? List.of() : Prose.blocks(sentence(split[1]));
            parts.add(new Part(split[0], intro, entries));
        });
        return parts;
    }

    private static String sentence(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
    }

    private Entry entry(Enumeration.Value code, ErrorTable table) {
        List<Block> blocks = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(code.protoName()));
        Text summary = Prose.first(code.comment().text());
        if (code.error().isPresent()) {
            ErrorDetail error = code.error().get();
            summary = Text.words(error.english());
            blocks.add(new Block.Paragraph(Text.words(error.english() + " " + error.chinese())));
            words.addAll(words(error));
        }
        blocks.addAll(Prose.blocks(code.comment().text()));
        code.error().ifPresent(error -> blocks.add(new Block.Facts(facts(code, error, table))));
        return new Entry(code.name(), "error", summary, words, blocks);
    }

    private static List<String> words(ErrorDetail error) {
        List<String> words = new ArrayList<>(List.of(error.webName(), error.nativeName(), error.chinese()));
        error.web().ifPresent(number -> words.add(Integer.toString(number)));
        error.nativeNumber().ifPresent(number -> words.add(Integer.toString(number)));
        return words;
    }

    private List<Block.Fact> facts(Enumeration.Value code, ErrorDetail error, ErrorTable table) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("What to do", meaning(table.retries(), error.retry(), RETRIES)));
        if (error.endsSession()) {
            facts.add(new Block.Fact("Session", Text.words("It is over: log in again.")));
        }
        facts.add(new Block.Fact("Category", meaning(table.categories(), error.category(), CATEGORIES)));
        number(error.web(), error.webName(), error.webShared())
                .forEach(text -> facts.add(new Block.Fact("Web SDK", text)));
        number(error.nativeNumber(), error.nativeName(), error.nativeShared())
                .forEach(text -> facts.add(new Block.Fact("Native SDKs", text)));
        Text origins = origins(code.protoName(), table);
        if (!origins.isEmpty()) {
            facts.add(new Block.Fact("Comes from", origins));
        }
        return facts;
    }

    private static Text meaning(Enumeration type, String constant, String part) {
        return type.values().stream()
                .filter(value ->
                        value.name().equals(constant) || value.protoName().equals(constant))
                .findFirst()
                .map(value -> Text.name(new Anchor(Pages.ERRORS, part), value.name())
                        .and(": ")
                        .and(Prose.line(value.comment().text())))
                .orElse(Text.code(constant));
    }

    private static Stream<Text> number(OptionalInt number, String name, boolean isShared) {
        return number.isEmpty()
                ? Stream.empty()
                : Stream.of(Text.code(Integer.toString(number.getAsInt()))
                        .and(name.isEmpty() ? "" : " ")
                        .and(Text.code(name))
                        .and(isShared ? ", which is another code's when only the number is known" : ""));
    }

    /** Where the spec says that a code comes up: answers to calls, and limits. */
    private Text origins(String code, ErrorTable table) {
        List<Text> origins = new ArrayList<>();
        if (means(table.restFailures(), code)) {
            origins.add(Text.link(new Anchor(Pages.ERRORS, REST), "any REST call"));
        }
        for (SpecFile file : spec.files()) {
            for (RestService service : file.services()) {
                if (means(spec.failures(service), code)) {
                    String api = service.api().simple();
                    origins.add(Text.words("any of ").and(Text.name(new Anchor(Pages.rest(file), api), api)));
                }
                service.operations().stream()
                        .filter(operation -> means(operation.call().failures(), code))
                        .map(operation -> RestPage.title(service, operation))
                        .forEach(title -> origins.add(Text.name(new Anchor(Pages.rest(file), title), title)));
            }
        }
        boolean isLimit = spec.messages()
                .flatMap(message -> Stream.concat(
                        message.limit().stream(), message.fields().stream().flatMap(field -> field.limit().stream())))
                .map(Limit::code)
                .anyMatch(code::equals);
        if (isLimit) {
            origins.add(Text.link(Anchor.top(Pages.LIMITS), "limits"));
        }
        return Text.join(", ", origins);
    }

    private static boolean means(List<RestFailure> failures, String code) {
        return failures.stream().anyMatch(failure -> failure.code().equals(code));
    }

    private static Part meanings(String title, Enumeration type, String head) {
        return new Part(
                title,
                List.of(
                        new Block.Paragraph(Prose.line(type.comment().text())),
                        new Block.Table(
                                List.of(head, "What it means"),
                                type.values().stream()
                                        .map(value -> List.of(
                                                Text.code(value.name()),
                                                Prose.line(value.comment().text())))
                                        .toList())),
                List.of());
    }

    private enum Family {
        WEB,
        NATIVE;

        OptionalInt number(ErrorDetail error) {
            return this == WEB ? error.web() : error.nativeNumber();
        }

        String name(ErrorDetail error) {
            return this == WEB ? error.webName() : error.nativeName();
        }

        boolean isShared(ErrorDetail error) {
            return this == WEB ? error.webShared() : error.nativeShared();
        }
    }

    private record Numbered(int number, ErrorDetail error, Enumeration.Value code) {}

    private Part numbers(String title, ErrorTable table, Family family) {
        List<Numbered> all = new ArrayList<>();
        for (Enumeration.Value code : table.codes().values()) {
            code.error()
                    .ifPresent(error ->
                            family.number(error).ifPresent(number -> all.add(new Numbered(number, error, code))));
        }
        all.sort(Comparator.comparing(Numbered::number).thenComparing(each -> family.isShared(each.error())));
        List<List<Text>> rows = all.stream()
                .map(each -> List.of(
                        Text.code(Integer.toString(each.number())),
                        homes.code(each.code().protoName()),
                        Text.code(family.name(each.error())),
                        Text.words(each.error().english())))
                .toList();
        Block about = new Block.Paragraph(Text.words(
                "Of codes that share a number, the first is meant " + "when nothing but the number is known."));
        return new Part(
                title,
                List.of(about, new Block.Table(List.of("Number", "Error code", "Their name", "What happened"), rows)),
                List.of());
    }
}

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.CodeBlock;
import io.github.msync4j.codegen.model.Comment;
import io.github.msync4j.codegen.model.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From the spec's comments to Javadoc. A comment is plain text, but for code and links: whatever else it holds, it neither ends
 * the Javadoc nor means anything to the Javadoc tool.
 */
final class Javadoc {
    private final CodeBlock.Builder body;
    private final CodeBlock.Builder tags = CodeBlock.builder();
    private CodeBlock deprecation = CodeBlock.of("");

    private Javadoc(CodeBlock text) {
        body = text.toBuilder();
    }

    /** Starts with a comment; where there is none, with "The user id." for {@code userId}. */
    static Javadoc of(Comment comment, String name) {
        CodeBlock text = paragraphs(comment.description(), comment.names());
        return new Javadoc(text.isEmpty() ? plain("The " + words(name) + ".") : text).deprecatedAs(comment);
    }

    /** Starts with a text of our own. */
    static Javadoc of(String html, Object... arguments) {
        return new Javadoc(CodeBlock.of(html, arguments));
    }

    Javadoc paragraph(String html, Object... arguments) {
        body.add("\n\n<p>").add(html, arguments);
        return this;
    }

    Javadoc param(String name, CodeBlock phrase) {
        tags.add("\n@param $L $L", name, phrase);
        return this;
    }

    Javadoc param(String name, String phrase) {
        return param(name, plain(phrase));
    }

    Javadoc returns(String html, Object... arguments) {
        tags.add("\n@return ").add(html, arguments);
        return this;
    }

    Javadoc throwing(Class<? extends Exception> type, String when) {
        tags.add("\n@throws $T $L", type, when);
        return this;
    }

    /** Says why, if the comment's thing is deprecated. */
    Javadoc deprecatedAs(Comment comment) {
        if (comment.deprecated()) {
            CodeBlock why = comment.deprecation()
                    .map(text -> inline(oneLine(text), comment.names()))
                    .orElse(plain("the spec says so, and gives no reason"));
            deprecation = CodeBlock.of("\n@deprecated $L", why);
        }
        return this;
    }

    CodeBlock code() {
        CodeBlock all = tags.build().toBuilder().add(deprecation).build();
        return all.isEmpty() ? body.build() : CodeBlock.of("$L\n$L", body.build(), all);
    }

    /** The first sentence of a comment, as a part of a sentence: "how many there are". */
    static CodeBlock phrase(Comment comment, String name) {
        String first = oneLine(comment.description().split("\\R\\s*\\R", 2)[0]);
        // "e.g. this" goes on, "One. Two" does not
        String sentence = first.split("(?<=[;:]) |(?<=[.!?]) (?![a-z])", 2)[0].replaceFirst("[.;:]+$", "");
        if (sentence.isBlank()) {
            return plain("the " + words(name));
        }
        boolean isAcronym = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
        return inline(
                isAcronym ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1),
                comment.names());
    }

    private static String words(String name) {
        return escape(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT));
    }

    private static CodeBlock paragraphs(String text, Map<String, Reference> names) {
        List<List<String>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : text.split("\\R", -1)) {
            String clean = line.replaceAll("\\p{Cntrl}", " ").strip();
            if (!clean.isEmpty()) {
                paragraphs.get(paragraphs.size() - 1).add(clean);
            } else if (!paragraphs.get(paragraphs.size() - 1).isEmpty()) {
                paragraphs.add(new ArrayList<>());
            }
        }
        return paragraphs.stream()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> inline(String.join("\n", lines), names))
                .collect(CodeBlock.joining("\n\n<p>"));
    }

    /** Plain text, code and links. */
    private static CodeBlock inline(String text, Map<String, Reference> names) {
        var out = CodeBlock.builder();
        int end = 0;
        for (MatchResult found : Comment.MARKUP.matcher(text).results().toList()) {
            out.add("$L", escape(text.substring(end, found.start())));
            Reference reference = names.get(Comment.name(found));
            out.add(reference == null ? unlinked(found) : link(found, reference));
            end = found.end();
        }
        return out.add("$L", escape(text.substring(end))).build();
    }

    private static CodeBlock link(MatchResult found, Reference reference) {
        String name = Comment.name(found);
        boolean isLabelled = found.group(1) == null && !("." + name).endsWith("." + found.group(2));
        String label = isLabelled ? " " + withoutBraces(escape(oneLine(found.group(2)))) : "";
        String member = reference.member().map(each -> "#" + each).orElse("");
        return CodeBlock.of("{@link $T$L$L}", Types.of(reference.type()), member, label);
    }

    private static CodeBlock unlinked(MatchResult found) {
        if (found.group(1) == null && !found.group(3).isEmpty()) {
            return plain(escape(found.group(2)));
        }
        String code = oneLine(Comment.name(found));
        if (code.isEmpty()) {
            return plain(found.group().replaceAll("[\\s\\p{Cntrl}]+", " "));
        }
        boolean isPlain = !code.matches(".*([{}\\\\]|\\*/).*");
        return plain(isPlain ? "{@code " + code + "}" : "<code>" + withoutBraces(escape(code)) + "</code>");
    }

    private static CodeBlock plain(String html) {
        return CodeBlock.of("$L", html);
    }

    private static String oneLine(String text) {
        return Stream.of(text.split("[\\s\\p{Cntrl}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String withoutBraces(String html) {
        return html.replace("{", "&#123;").replace("}", "&#125;");
    }

    /** A text that means nothing to the Javadoc tool. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}

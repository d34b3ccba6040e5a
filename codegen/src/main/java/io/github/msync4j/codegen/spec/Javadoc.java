package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/**
 * From the spec's comments to Javadoc. A comment is plain text: whatever it holds, it neither ends the Javadoc nor
 * means anything to the Javadoc tool.
 */
final class Javadoc {
    private final StringBuilder body;
    private final StringBuilder tags = new StringBuilder();

    private Javadoc(String text) {
        body = new StringBuilder(text);
    }

    /** Starts with a comment; where there is none, with "The user id." for {@code userId}. */
    static Javadoc of(String comment, String name) {
        String text = paragraphs(comment);
        return new Javadoc(text.isEmpty() ? "The " + words(name) + "." : text);
    }

    /** Starts with a text of our own. */
    static Javadoc of(String html) {
        return new Javadoc(html);
    }

    /** A part of a sentence as a sentence. */
    static String sentence(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1) + ".";
    }

    Javadoc paragraph(String html) {
        body.append("\n\n<p>").append(html);
        return this;
    }

    Javadoc param(String name, String html) {
        tags.append("\n@param ").append(name).append(' ').append(html);
        return this;
    }

    Javadoc returns(String html) {
        tags.append("\n@return ").append(html);
        return this;
    }

    /** The text with types in the place of each {@code $T}. */
    CodeBlock code(ClassName... types) {
        return CodeBlock.of(tags.isEmpty() ? body.toString() : body + "\n" + tags, (Object[]) types);
    }

    CodeBlock code() {
        return CodeBlock.of("$L", tags.isEmpty() ? body : body + "\n" + tags);
    }

    /** The first sentence of a comment, as a part of a sentence: "how many there are". */
    static String phrase(String comment, String name) {
        String first = comment.strip().split("\\R\\s*\\R", 2)[0].replaceAll("\\s+", " ");
        // "e.g. this" goes on, "One. Two" does not
        String sentence = first.split("(?<=[;:]) |(?<=[.!?]) (?![a-z])", 2)[0].replaceFirst("[.;:]+$", "");
        if (sentence.isBlank()) {
            return "the " + words(name);
        }
        boolean isAcronym = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
        return escape(isAcronym ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1));
    }

    private static String words(String name) {
        return escape(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT));
    }

    private static String paragraphs(String comment) {
        var out = new StringBuilder();
        boolean gap = false;
        for (String line : comment.split("\\R", -1)) {
            String text = escape(line.strip());
            if (text.isEmpty()) {
                gap = true;
                continue;
            }
            if (!out.isEmpty()) {
                out.append(gap ? "\n\n<p>" : "\n");
            }
            out.append(text);
            gap = false;
        }
        return out.toString();
    }

    private static String escape(String line) {
        return line.replaceAll("\\p{Cntrl}", " ")
                .strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}

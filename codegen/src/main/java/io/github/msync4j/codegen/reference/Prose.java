package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** From the spec's comments to text: paragraphs, with code where it stands in backticks. */
final class Prose {
    private Prose() {}

    /** {@return its paragraphs, without the one that says where they are from} */
    static List<Text> paragraphs(String comment) {
        return Stream.of(comment.split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                // where a fact was found helps who changes the spec, not who reads about it
                .map(paragraph -> paragraph.replaceFirst("(^| )Source: .*$", ""))
                .filter(paragraph -> !paragraph.isEmpty())
                .map(Prose::text)
                .toList();
    }

    static List<Block> blocks(String comment) {
        return paragraphs(comment).stream()
                .map(text -> (Block) new Block.Paragraph(text))
                .toList();
    }

    /** {@return the whole of it in one line} */
    static Text line(String comment) {
        return Text.join(" ", paragraphs(comment));
    }

    /** {@return its first paragraph} */
    static Text first(String comment) {
        return paragraphs(comment).stream().findFirst().orElse(Text.EMPTY);
    }

    private static Text text(String paragraph) {
        List<Text> parts = new ArrayList<>();
        int end = 0;
        for (MatchResult found : Comment.MARKUP.matcher(paragraph).results().toList()) {
            parts.add(Text.words(paragraph.substring(end, found.start())));
            parts.add(found.group(1) == null ? Text.words(found.group(2)) : Text.code(found.group(1)));
            end = found.end();
        }
        parts.add(Text.words(paragraph.substring(end)));
        return parts.stream().reduce(Text.EMPTY, Text::and);
    }
}

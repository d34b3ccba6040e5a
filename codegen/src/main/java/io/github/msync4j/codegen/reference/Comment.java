package io.github.msync4j.codegen.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From the spec's comments to text: paragraphs, and code where it stands in backquotes. */
final class Comment {
    private Comment() {}

    /** {@return its paragraphs, without the one that says where they are from} */
    static List<Text> paragraphs(String comment) {
        return Stream.of(comment.split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
                // where a fact was found helps who changes the spec, not who reads about it
                .map(paragraph -> paragraph.replaceFirst("(^| )Source: .*$", ""))
                .filter(paragraph -> !paragraph.isEmpty())
                .map(Comment::text)
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
        boolean isCode = false;
        for (String part : paragraph.split("`", -1)) {
            parts.add(isCode ? Text.code(part) : Text.words(part));
            isCode = !isCode;
        }
        return isCode ? parts.stream().reduce(Text.EMPTY, Text::and) : Text.words(paragraph);
    }
}

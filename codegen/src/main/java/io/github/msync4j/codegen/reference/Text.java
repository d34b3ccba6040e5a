package io.github.msync4j.codegen.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text with code and links in it.
 *
 * @param pieces its pieces
 */
record Text(List<Piece> pieces) {
    static final Text EMPTY = new Text(List.of());

    /** Makes the list immutable. */
    Text {
        pieces = List.copyOf(pieces);
    }

    /** A piece of a text. */
    sealed interface Piece {}

    /**
     * Words.
     *
     * @param text the words
     */
    record Words(String text) implements Piece {}

    /**
     * Code, a name, a value.
     *
     * @param text the code
     */
    record Code(String text) implements Piece {}

    /**
     * A link within the reference.
     *
     * @param to where it leads
     * @param label what it says
     * @param isCode whether that is a name
     */
    record Link(Anchor to, String label, boolean isCode) implements Piece {}

    /**
     * A link to another file of the repository.
     *
     * @param path the file, from the folder of the reference
     * @param label what it says
     */
    record Outside(String path, String label) implements Piece {}

    static Text words(String text) {
        return text.isEmpty() ? EMPTY : new Text(List.of(new Words(text)));
    }

    static Text code(String text) {
        return text.isEmpty() ? EMPTY : new Text(List.of(new Code(text)));
    }

    static Text link(Anchor to, String label) {
        return new Text(List.of(new Link(to, label, false)));
    }

    /** A link to something that has a name. */
    static Text name(Anchor to, String label) {
        return new Text(List.of(new Link(to, label, true)));
    }

    static Text outside(String path, String label) {
        return new Text(List.of(new Outside(path, label)));
    }

    Text and(Text more) {
        return new Text(Stream.concat(pieces.stream(), more.pieces.stream()).toList());
    }

    Text and(String words) {
        return and(words(words));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** Puts texts together, with words between them; those that are empty are left out. */
    static Text join(String between, List<Text> texts) {
        List<Piece> all = new ArrayList<>();
        for (Text text : texts) {
            if (!text.isEmpty()) {
                if (!all.isEmpty()) {
                    all.add(new Words(between));
                }
                all.addAll(text.pieces());
            }
        }
        return new Text(all);
    }

    /** {@return what a reader sees of it} */
    String plain() {
        return pieces.stream().map(Text::shown).collect(Collectors.joining());
    }

    private static String shown(Piece piece) {
        if (piece instanceof Words words) {
            return words.text();
        }
        if (piece instanceof Code code) {
            return code.text();
        }
        return piece instanceof Link link ? link.label() : ((Outside) piece).label();
    }
}

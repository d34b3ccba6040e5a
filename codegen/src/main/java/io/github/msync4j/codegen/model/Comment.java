package io.github.msync4j.codegen.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the spec's author wrote of something.
 *
 * @param text all of it, or empty
 * @param deprecated whether the thing is deprecated, by its option or its file's
 * @param names what names in the text are in Java, as they are written there; those that are nothing in Java are not in it
 * @param place where the thing stands
 */
public record Comment(String text, boolean deprecated, Map<String, Reference> names, Place place) {
    /**
     * What is no plain text: code in backticks, as group 1; or a link as Google's APIs write it, {@code [text][name]}, as groups
     * 2 and 3. Without a name, the text is the name.
     */
    public static final Pattern MARKUP =
            Pattern.compile("(?<!`)`([^`]+)`(?!`)|(?<![\\w\\]])\\[([^\\[\\]`]+)]\\[(\\.?[A-Za-z_][\\w.]*|)]");

    private static final Pattern NAME = Pattern.compile("\\.?[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
    private static final String DEPRECATED = "Deprecated:";

    /** Makes the map immutable. */
    public Comment {
        names = Map.copyOf(names);
    }

    /** {@return what it says of the thing, but for why that is deprecated} */
    public String description() {
        return paragraphs(text)
                .filter(paragraph -> !paragraph.startsWith(DEPRECATED))
                .collect(Collectors.joining("\n\n"));
    }

    /** {@return its first sentence as plain text on one line, without the point at its end; empty if it says nothing} */
    public String sentence() {
        String first =
                String.join(" ", description().split("\\R\\h*\\R", 2)[0].strip().split("[\\s\\p{Cntrl}]+"));
        String plain = MARKUP.matcher(first)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(found.group(1) == null ? 2 : 1)));
        // "e.g. this" goes on, "One. Two" does not
        return plain.split("(?<=[.!?]) (?![a-z])", 2)[0].replaceFirst("\\.$", "");
    }

    /** {@return why the thing is deprecated, or what to use; empty if no paragraph begins with {@code Deprecated:}} */
    public Optional<String> deprecation() {
        return paragraphs(text)
                .filter(paragraph -> paragraph.startsWith(DEPRECATED))
                .map(paragraph -> paragraph.substring(DEPRECATED.length()).strip())
                .findFirst();
    }

    /** {@return the names in its links that are nothing in Java} */
    public List<String> brokenLinks() {
        return MARKUP.matcher(text)
                .results()
                .filter(found -> found.group(1) == null)
                .map(Comment::name)
                .filter(name -> !names.containsKey(name))
                .toList();
    }

    /** {@return the same without anything that leads to other types} */
    public Comment withoutNames() {
        return new Comment(text, deprecated, Map.of(), place);
    }

    /**
     * Finds what may be a name.
     *
     * @param text a comment
     * @return what is in its links, and in its backticks if it looks like a name
     */
    public static Stream<String> possibleNames(String text) {
        return MARKUP.matcher(text)
                .results()
                .map(Comment::name)
                .filter(name -> NAME.matcher(name).matches());
    }

    /**
     * Finds the name in a piece of markup.
     *
     * @param found what {@link #MARKUP} found
     * @return the name, or whatever stands in its place
     */
    public static String name(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        return found.group(3).isEmpty() ? found.group(2) : found.group(3);
    }

    private static Stream<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\h*\\R")).map(String::strip).filter(paragraph -> !paragraph.isEmpty());
    }
}

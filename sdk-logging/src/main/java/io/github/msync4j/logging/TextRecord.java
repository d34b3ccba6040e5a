package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text line: {@code time LEVEL [thread] logger event message name=value client=… user=…}.
 *
 * <p>Values that could pass for their neighbours are quoted, but the message is not: it ends where nothing but pairs
 * follows, and its first word is the event if that looks like one. So a message that ends like a field is read
 * with a field more; JSON lines have no such doubt.
 */
final class TextRecord {
    private record Pair(String name, String value) {}

    private final String line;
    private final boolean cut;
    private final RecordParts parts = new RecordParts();
    private int at;

    private TextRecord(String line, boolean cut) {
        this.line = line;
        this.cut = cut;
    }

    static Optional<LogRecord> parse(String line, boolean cut) {
        TextRecord text = new TextRecord(line, cut);
        return text.head() && text.body() ? text.parts.record(cut) : Optional.empty();
    }

    private boolean head() {
        return part("time") && skip(" ") && part("level") && skip(" [") && thread() && part("logger") && skip(" ");
    }

    private boolean part(String name) {
        String value = value();
        if (value != null) {
            parts.part(name, value);
        }
        return value != null;
    }

    private boolean thread() {
        boolean quoted = line.startsWith("\"", at);
        String value = value();
        if (value == null || (!quoted && !value.endsWith("]"))) {
            return false;
        }
        parts.part("thread", quoted ? value : value.substring(0, value.length() - 1));
        return skip(quoted ? "] " : " ");
    }

    private boolean body() {
        int start = at;
        List<Pair> pairs = new ArrayList<>();
        int end = start;
        for (int other = other(end, pairs); other >= 0; other = other(end, pairs)) {
            // what comes before it was looked at: a line takes no longer than it is long
            end = other + 1;
        }
        at = start;
        String word = value();
        if (word != null && at < end && isEvent(word, line.charAt(start) == '"') && skip(" ")) {
            parts.part("event", word);
        } else {
            at = start;
        }
        parts.part("message", Escapes.undone(line.substring(at, end)));
        take(pairs);
        return true;
    }

    /** Messages begin with a word; keys have their parts parted by dots. */
    private static boolean isEvent(String word, boolean quoted) {
        int dot = word.indexOf('.');
        return quoted || (dot > 0 && !word.endsWith("."));
    }

    /** Reads pairs up to the end; where something else begins, or -1 if nothing does. */
    private int other(int from, List<Pair> to) {
        to.clear();
        at = from;
        while (at < line.length()) {
            int begin = at;
            Pair pair = pair();
            // half a pair is what a cut leaves
            boolean half = cut && at == line.length();
            if (pair == null && !half) {
                return begin;
            }
            if (pair != null && !half) {
                to.add(pair);
            }
        }
        return -1;
    }

    private @Nullable Pair pair() {
        if (!skip(" ")) {
            return null;
        }
        String name = value();
        if (name == null || !skip("=")) {
            return null;
        }
        String value = value();
        return value == null ? null : new Pair(name, value);
    }

    /** Fields may have any name, so what is behind the last client is the context. */
    private void take(List<Pair> pairs) {
        int client = pairs.size() - 1;
        while (client >= 0 && !pairs.get(client).name().equals("client")) {
            client--;
        }
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (client < 0 || i < client) {
                parts.field(pair.name(), pair.value());
            } else {
                parts.part(pair.name(), pair.value());
            }
        }
    }

    private boolean skip(String expected) {
        boolean there = line.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    /** What stands here, within quotes or up to a space or an equals sign; null if nothing does, or quotes do not end. */
    private @Nullable String value() {
        int start = at;
        boolean quoted = line.startsWith("\"", start);
        int end = quoted ? start + 1 : start;
        while (end < line.length() && !ends(line.charAt(end), quoted)) {
            end += quoted && line.charAt(end) == '\\' ? 2 : 1;
        }
        if (quoted && end >= line.length()) {
            at = line.length();
            return null;
        }
        at = quoted ? end + 1 : end;
        return end == start ? null : Escapes.undone(line.substring(quoted ? start + 1 : start, end));
    }

    private static boolean ends(char c, boolean quoted) {
        return c == '"' || (!quoted && (c == ' ' || c == '='));
    }
}

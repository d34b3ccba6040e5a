package io.github.msync4j.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A unified diff as {@code git diff} writes it, applied to files in memory. */
final class Patch {
    private static final Pattern FILE = Pattern.compile("\\+\\+\\+ b/sdk-core/(.*)");
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,\\d+)? .*");

    /** What is there, and what takes its place. */
    private record Hunk(int line, List<String> old, List<String> changed) {}

    private final Map<String, List<Hunk>> files = new LinkedHashMap<>();

    /** Reads a diff of files of this module. */
    Patch(List<String> diff) {
        List<Hunk> hunks = new ArrayList<>();
        for (String line : diff) {
            Matcher file = FILE.matcher(line);
            Matcher hunk = HUNK.matcher(line);
            if (file.matches()) {
                hunks = new ArrayList<>();
                files.put(file.group(1), hunks);
            } else if (hunk.matches()) {
                hunks.add(new Hunk(Integer.parseInt(hunk.group(1)) - 1, new ArrayList<>(), new ArrayList<>()));
            } else if (!hunks.isEmpty() && !line.startsWith("diff ")) {
                Hunk last = hunks.get(hunks.size() - 1);
                String text = line.isEmpty() ? "" : line.substring(1);
                if (!line.startsWith("+")) {
                    last.old.add(text);
                }
                if (!line.startsWith("-")) {
                    last.changed.add(text);
                }
            } else if (line.startsWith("diff ")) {
                hunks = new ArrayList<>();
            }
        }
    }

    /** The changed files, by their path in the module. */
    Map<String, String> apply(Path module) throws IOException {
        Map<String, String> changed = new LinkedHashMap<>();
        for (var file : files.entrySet()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(module.resolve(file.getKey())));
            List<Hunk> hunks = file.getValue();
            // from the end, so that the lines before stay where they are
            for (int i = hunks.size() - 1; i >= 0; i--) {
                Hunk hunk = hunks.get(i);
                int at = find(lines, hunk, file.getKey());
                List<String> place = lines.subList(at, at + hunk.old.size());
                place.clear();
                place.addAll(hunk.changed);
            }
            changed.put(file.getKey(), String.join("\n", lines));
        }
        return changed;
    }

    /** Where the hunk fits, nearest to where it should: other changes may have moved it. */
    private static int find(List<String> lines, Hunk hunk, String file) {
        for (int away = 0; away <= lines.size(); away++) {
            for (int at : new int[] {hunk.line - away, hunk.line + away}) {
                if (at >= 0
                        && at + hunk.old.size() <= lines.size()
                        && lines.subList(at, at + hunk.old.size()).equals(hunk.old)) {
                    return at;
                }
            }
        }
        throw new IllegalStateException(
                "the patch does not fit " + file + " any more, near line " + (hunk.line + 1) + ": make it anew");
    }
}

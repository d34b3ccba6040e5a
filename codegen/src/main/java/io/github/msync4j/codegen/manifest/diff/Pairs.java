package io.github.msync4j.codegen.manifest.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entries of two lists that stand for the same thing, and those without a counterpart.
 *
 * @param both the same thing, before and after
 * @param gone what was there before only
 * @param added what is there after only
 */
record Pairs<T>(List<Pair<T>> both, List<T> gone, List<T> added) {
    record Pair<T>(T before, T after) {}

    /** Pairs what has the same key, where the key is unique on both sides. */
    static <T> Pairs<T> by(Function<T, ?> key, List<T> before, List<T> after) {
        return by(key, key, before, after);
    }

    /** Pairs what has the same key, which is found in another way on each side. */
    static <T> Pairs<T> by(Function<T, ?> keyBefore, Function<T, ?> keyAfter, List<T> before, List<T> after) {
        return new Pairs<T>(List.of(), before, after).then(keyBefore, keyAfter);
    }

    /** Pairs what is left over, by another key. */
    Pairs<T> thenBy(Function<T, ?> key) {
        return then(key, key);
    }

    private Pairs<T> then(Function<T, ?> keyBefore, Function<T, ?> keyAfter) {
        Map<?, List<T>> before = grouped(gone, keyBefore);
        Map<?, List<T>> after = grouped(added, keyAfter);
        List<Pair<T>> paired = new ArrayList<>(both);
        List<T> stillGone = new ArrayList<>(gone);
        List<T> stillAdded = new ArrayList<>(added);
        before.forEach((each, olds) -> {
            List<T> news = after.get(each);
            if (olds.size() == 1 && news != null && news.size() == 1) {
                paired.add(new Pair<>(olds.get(0), news.get(0)));
                stillGone.removeAll(olds);
                stillAdded.removeAll(news);
            }
        });
        return new Pairs<>(paired, stillGone, stillAdded);
    }

    private static <T> Map<?, List<T>> grouped(List<T> entries, Function<T, ?> key) {
        return entries.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}

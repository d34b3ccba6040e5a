package io.github.msync4j.codegen.reference;

import java.util.List;
import java.util.stream.IntStream;

/** A piece of a page. */
sealed interface Block {
    /**
     * A paragraph.
     *
     * @param text what it says
     */
    record Paragraph(Text text) implements Block {}

    /**
     * What a table or a list below it is about.
     *
     * @param text what it says
     */
    record Label(Text text) implements Block {}

    /**
     * Facts in short.
     *
     * @param facts the facts
     */
    record Facts(List<Fact> facts) implements Block {
        /** Makes the list immutable. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact.
     *
     * @param label what it is about
     * @param text what is so
     */
    record Fact(String label, Text text) {}

    /**
     * A table. Columns that say nothing are left out.
     *
     * @param head the headings of its columns
     * @param rows its rows, each of as many cells
     */
    record Table(List<String> head, List<List<Text>> rows) implements Block {
        /** Makes the lists immutable. */
        public Table {
            List<List<Text>> all = rows;
            List<Integer> told = IntStream.range(0, head.size())
                    .filter(column ->
                            all.stream().anyMatch(row -> !row.get(column).isEmpty()))
                    .boxed()
                    .toList();
            head = told.stream().map(head::get).toList();
            rows = rows.stream()
                    .map(row -> told.stream().map(row::get).toList())
                    .toList();
        }
    }
}

package io.github.msync4j.codegen.reference;

import java.util.List;

/**
 * A page.
 *
 * @param name its path below the folder of the reference, without an ending
 * @param title its heading
 * @param nav what a list of pages calls it
 * @param intro what stands above its parts
 * @param parts its parts
 */
record Page(String name, String title, String nav, List<Block> intro, List<Part> parts) {
    /** Makes the lists immutable. */
    Page {
        intro = List.copyOf(intro);
        parts = List.copyOf(parts);
    }

    Anchor anchor() {
        return Anchor.top(name);
    }

    Anchor anchor(Part part) {
        return new Anchor(name, part.title());
    }

    Anchor anchor(Entry entry) {
        return new Anchor(name, entry.title());
    }

    /** {@return how many things it explains} */
    int size() {
        return parts.stream().mapToInt(part -> part.entries().size()).sum();
    }

    /**
     * A part of a page.
     *
     * @param title its heading
     * @param intro what stands above its entries
     * @param entries its entries
     */
    record Part(String title, List<Block> intro, List<Entry> entries) {
        /** Makes the lists immutable. */
        Part {
            intro = List.copyOf(intro);
            entries = List.copyOf(entries);
        }

        /** {@return what an entry is called below the heading of this part} */
        String shortTitle(Entry entry) {
            return entry.title().startsWith(title + ".") ? entry.title().substring(title.length() + 1) : entry.title();
        }
    }

    /**
     * One thing that is explained.
     *
     * @param title its heading
     * @param kind what it is: an event, a call
     * @param summary what a list of entries says of it
     * @param words what else it is looked for by: names, numbers
     * @param blocks what is said of it
     */
    record Entry(String title, String kind, Text summary, List<String> words, List<Block> blocks) {
        /** Makes the lists immutable. */
        Entry {
            words = words.stream().filter(word -> !word.isEmpty()).distinct().toList();
            blocks = List.copyOf(blocks);
        }
    }
}

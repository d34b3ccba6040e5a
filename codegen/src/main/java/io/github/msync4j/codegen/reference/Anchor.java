package io.github.msync4j.codegen.reference;

import java.util.Locale;

/**
 * Something that links lead to.
 *
 * @param page the name of its page
 * @param title its heading; empty for the top of the page
 */
record Anchor(String page, String title) {
    static Anchor top(String page) {
        return new Anchor(page, "");
    }

    /** {@return its id in the HTML, where all pages are one document} */
    String id() {
        return title.isEmpty() ? page : page + "/" + title.replace(' ', '-');
    }

    /** {@return what GitHub makes of the heading} */
    String slug() {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }
}

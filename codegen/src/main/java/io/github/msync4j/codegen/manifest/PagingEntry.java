package io.github.msync4j.codegen.manifest;

/**
 * How to get from one page to the next: by cursor and next, or by page and items.
 *
 * @param cursor the request's field for the cursor, or empty
 * @param next the response's field with the next cursor, or empty
 * @param page the request's field for the page's number, or empty
 * @param items the response's list, or empty
 */
public record PagingEntry(String cursor, String next, String page, String items) {
    @Override
    public String toString() {
        return cursor.isEmpty() ? "page %s of %s".formatted(page, items) : "%s from %s".formatted(cursor, next);
    }
}

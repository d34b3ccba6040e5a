package io.github.msync4j.codegen.manifest;

/**
 * How to get from one page to the next: by cursor and next, or by page and items.
 *
 * @param cursor the request's field for the cursor, or empty
 * @param next the response's field with the next cursor, or empty
 * @param page the request's field for the page's number, or empty
 * @param items the response's list, or empty
 * @param last the response's field that says it was the last page, or empty
 */
public record PagingEntry(String cursor, String next, String page, String items, String last) {
    @Override
    public String toString() {
        String way = cursor.isEmpty() ? "page %s of %s".formatted(page, items) : "%s from %s".formatted(cursor, next);
        return last.isEmpty() ? way : way + " until " + last;
    }
}

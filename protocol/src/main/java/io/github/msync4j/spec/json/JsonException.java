package io.github.msync4j.spec.json;

/** JSON that does not fit: it is none, is too deep, or holds something else than it should. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String what;

    /**
     * Creates one.
     *
     * @param path where, as a JSON pointer; empty for the whole
     * @param what what does not fit, as a sentence without its subject; never a value, which may be a secret
     */
    public JsonException(String path, String what) {
        super((path.isEmpty() ? "the JSON" : path) + " " + what);
        this.path = path;
        this.what = what;
    }

    /**
     * Where it does not fit.
     *
     * @return a JSON pointer, such as {@code /entities/0/uuid}; empty for the whole
     */
    public String path() {
        return path;
    }

    /**
     * What does not fit.
     *
     * @return a sentence without its subject, such as {@code is not a text}
     */
    public String what() {
        return what;
    }
}

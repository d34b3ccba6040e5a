package io.github.msync4j.logging;

/** Options as text, as who runs a program sets them. */
final class LogSettings {
    private LogSettings() {}

    static IllegalArgumentException invalid(String option, String value, String allowed) {
        return new IllegalArgumentException(option + ": " + shown(value) + " is not allowed; allowed: " + allowed);
    }

    /** A value as it may stand in a message: it may be anything. */
    static String shown(String value) {
        Utf8Buffer shown = new Utf8Buffer();
        shown.appendEscaped(value, 100);
        return shown.text(0, shown.length());
    }
}

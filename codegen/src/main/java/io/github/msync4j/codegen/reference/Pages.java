package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.SpecFile;
import java.util.Locale;

/** What the pages are called. */
final class Pages {
    static final String START = "README";
    static final String EVENTS = "events";
    static final String VALUES = "values";
    static final String ERRORS = "errors";
    static final String LOG = "log";
    static final String METRICS = "metrics";
    static final String WIRE = "wire";
    static final String LIMITS = "limits";

    private Pages() {}

    static String rest(SpecFile file) {
        return "rest/" + base(file.name());
    }

    /** {@return what a file is about: "User info"} */
    static String topic(String file) {
        String words = base(file).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String base(String file) {
        return file.replaceFirst(".*/", "").replaceFirst("\\.proto$", "");
    }
}

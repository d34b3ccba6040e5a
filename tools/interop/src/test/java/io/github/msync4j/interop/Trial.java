package io.github.msync4j.interop;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a test tries between two clients: a row of the table in {@code docs/interop.md}, and its ticks. Public for JUnit's sake. */
@Retention(RUNTIME)
@Target(METHOD)
@Repeatable(Trial.All.class)
public @interface Trial {
    /** The row. */
    String what();

    /** The columns. */
    Way[] ways();

    /** Who does it, and who sees it. */
    enum Way {
        OFFICIAL_TO_OFFICIAL("official -> official"),
        JAVA_TO_OFFICIAL("Java -> official"),
        OFFICIAL_TO_JAVA("official -> Java");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Those of a test that tries more than one thing. */
    @Retention(RUNTIME)
    @Target(METHOD)
    @interface All {
        /** In their order. */
        Trial[] value();
    }
}

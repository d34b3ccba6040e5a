package io.github.msync4j.codegen.manifest.json;

import org.jspecify.annotations.Nullable;

/** A text is no manifest, or none that this version can read. */
public final class ManifestFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    ManifestFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

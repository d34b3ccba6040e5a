// Generated from golden/errors/errors.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.errors;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Whose numbers an error number is one of. The same number means different things in each.
 */
@GeneratedFrom("golden/errors/errors.proto")
@NullMarked
public enum ErrorFamily {
    /**
     * The numbers of the web SDK.
     */
    WEB,

    /**
     * The numbers of the native SDKs.
     */
    NATIVE
}

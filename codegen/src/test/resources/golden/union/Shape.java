// Generated from golden/union/union.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.union;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * One of these.
 */
@GeneratedFrom("golden/union/union.proto")
@NullMarked
public sealed interface Shape permits Circle, Polygon {
}

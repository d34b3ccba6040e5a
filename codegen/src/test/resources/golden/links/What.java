// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Either of two; {@code what.film} is no accessor of Java.
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public sealed interface What permits Cut {
}

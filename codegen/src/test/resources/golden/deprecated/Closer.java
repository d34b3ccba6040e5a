// Generated from golden/deprecated/deprecated.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.deprecated;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What closes a door.
 *
 * @deprecated the spec says so, and gives no reason
 */
@Deprecated
@GeneratedFrom("golden/deprecated/deprecated.proto")
@NullMarked
public sealed interface Closer permits Spring {
}

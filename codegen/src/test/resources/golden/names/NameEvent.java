// Generated from golden/names/names.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Events whose values have those names.
 */
@GeneratedFrom("golden/names/names.proto")
@NullMarked
public sealed interface NameEvent extends io.github.msync4j.spec.Event permits Event, EventHandler, List, Objects {
}

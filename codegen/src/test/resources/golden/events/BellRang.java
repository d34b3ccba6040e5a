// Generated from golden/events/events.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * Names of its own.
 */
@GeneratedFrom("golden/events/events.proto")
@NullMarked
public sealed interface BellRang extends Event permits Rang {
}

// Generated from golden/events/events.proto. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.GeneratedFrom;

/**
 * Names of its own.
 */
@GeneratedFrom("golden/events/events.proto")
public sealed interface BellRang extends Event permits Rang {
}

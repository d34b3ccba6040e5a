// Generated from golden/events/events.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What happens at the door.
 */
@GeneratedFrom("golden/events/events.proto")
@NullMarked
public sealed interface DoorEvent extends Event permits Opened, DoorClosed {
}

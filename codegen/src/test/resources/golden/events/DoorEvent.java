// Generated from golden/events/events.proto. Do not edit.
package com.acme.events;

import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.GeneratedFrom;

/**
 * What happens at the door.
 */
@GeneratedFrom("golden/events/events.proto")
public sealed interface DoorEvent extends Event permits Opened, DoorClosed {
}

// Generated from golden/names/names.proto. Do not edit.
package com.acme.names;

import io.github.msync4j.spec.GeneratedFrom;

/**
 * Events whose values have those names.
 */
@GeneratedFrom("golden/names/names.proto")
public sealed interface NameEvent extends io.github.msync4j.spec.Event permits Event, EventHandler, List, Objects {
}

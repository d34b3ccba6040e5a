// Generated from golden/links/links.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.links;

import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What happens to a {@link Film}: see {@link FilmHandler#onSeen}.
 */
@GeneratedFrom("golden/links/links.proto")
@NullMarked
public sealed interface FilmEvent extends Event permits Seen {
}

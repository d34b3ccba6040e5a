/** What the connection decides, without clock, thread, socket or random source. */
@NullMarked
package io.github.msync4j.internal.session;

import org.jspecify.annotations.NullMarked;

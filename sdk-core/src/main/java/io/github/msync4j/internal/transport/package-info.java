/** The loop, the socket, and REST. */
@NullMarked
package io.github.msync4j.internal.transport;

import org.jspecify.annotations.NullMarked;

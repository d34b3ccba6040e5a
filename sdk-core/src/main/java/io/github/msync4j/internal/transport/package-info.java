/** The socket. */
@NullMarked
package io.github.msync4j.internal.transport;

import org.jspecify.annotations.NullMarked;

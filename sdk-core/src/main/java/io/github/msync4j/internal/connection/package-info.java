/** The shell around the session: performs what it decided. */
@NullMarked
package io.github.msync4j.internal.connection;

import org.jspecify.annotations.NullMarked;

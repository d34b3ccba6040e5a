/** Spans of what clients do, for a tracing system of the application's. */
@NullMarked
package io.github.msync4j.tracing;

import org.jspecify.annotations.NullMarked;

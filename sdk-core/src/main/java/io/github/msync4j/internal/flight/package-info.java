/** What the flight recorder of the JVM is told: events that cost nothing while nobody records. */
@NullMarked
package io.github.msync4j.internal.flight;

import org.jspecify.annotations.NullMarked;

/** What a client measures, for the application's own systems. */
@NullMarked
package io.github.msync4j.metrics;

import org.jspecify.annotations.NullMarked;

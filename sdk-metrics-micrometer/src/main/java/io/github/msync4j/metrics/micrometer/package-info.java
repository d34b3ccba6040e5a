/** What clients measure, for Micrometer. */
@NullMarked
package io.github.msync4j.metrics.micrometer;

import org.jspecify.annotations.NullMarked;

/** What clients measure, for OpenTelemetry. */
@NullMarked
package io.github.msync4j.metrics.opentelemetry;

import org.jspecify.annotations.NullMarked;

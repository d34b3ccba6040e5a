/** What clients measure and do, for OpenTelemetry. */
@NullMarked
package io.github.msync4j.opentelemetry;

import org.jspecify.annotations.NullMarked;

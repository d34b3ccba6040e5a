/** What a client does and how it went, told once, to flight recorder and metrics. */
@NullMarked
package io.github.msync4j.internal.telemetry;

import org.jspecify.annotations.NullMarked;

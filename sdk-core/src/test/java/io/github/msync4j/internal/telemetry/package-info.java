@NullMarked
package io.github.msync4j.internal.telemetry;

import org.jspecify.annotations.NullMarked;

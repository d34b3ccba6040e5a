@NullMarked
package io.github.msync4j.tracing;

import org.jspecify.annotations.NullMarked;

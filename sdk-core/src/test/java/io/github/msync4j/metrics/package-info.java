@NullMarked
package io.github.msync4j.metrics;

import org.jspecify.annotations.NullMarked;

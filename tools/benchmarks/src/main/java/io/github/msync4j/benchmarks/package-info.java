/** What the benchmarks share. */
@NullMarked
package io.github.msync4j.benchmarks;

import org.jspecify.annotations.NullMarked;

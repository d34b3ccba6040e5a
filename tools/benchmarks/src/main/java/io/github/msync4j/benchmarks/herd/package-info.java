/** How a million clients come back to a cluster that was away. */
@NullMarked
package io.github.msync4j.benchmarks.herd;

import org.jspecify.annotations.NullMarked;

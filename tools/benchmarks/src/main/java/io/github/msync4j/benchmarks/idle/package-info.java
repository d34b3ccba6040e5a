/** What clients cost that are logged in and do nothing. */
@NullMarked
package io.github.msync4j.benchmarks.idle;

import org.jspecify.annotations.NullMarked;

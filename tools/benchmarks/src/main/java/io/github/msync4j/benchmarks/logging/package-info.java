/** What a log call costs, beside two logging libraries that do the same, measured with JMH. */
@NullMarked
package io.github.msync4j.benchmarks.logging;

import org.jspecify.annotations.NullMarked;

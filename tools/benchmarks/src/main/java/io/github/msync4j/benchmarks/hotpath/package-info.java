/** What each message passes through, measured with JMH. */
@NullMarked
package io.github.msync4j.benchmarks.hotpath;

import org.jspecify.annotations.NullMarked;

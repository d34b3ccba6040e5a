/** A log as a page: what happened beside what, over time. */
@NullMarked
package io.github.msync4j.cli.timeline;

import org.jspecify.annotations.NullMarked;

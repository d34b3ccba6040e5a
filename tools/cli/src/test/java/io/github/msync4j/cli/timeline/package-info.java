/** The page of a log, by its parts and in a browser. */
@NullMarked
package io.github.msync4j.cli.timeline;

import org.jspecify.annotations.NullMarked;

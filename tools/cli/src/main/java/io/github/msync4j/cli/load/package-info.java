/** Sending as fast as it goes, and counting. */
@NullMarked
package io.github.msync4j.cli.load;

import org.jspecify.annotations.NullMarked;

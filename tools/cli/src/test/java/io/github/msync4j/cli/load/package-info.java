/** The counting of a load. */
@NullMarked
package io.github.msync4j.cli.load;

import org.jspecify.annotations.NullMarked;

/** The msync command: what all commands share. */
@NullMarked
package io.github.msync4j.cli;

import org.jspecify.annotations.NullMarked;

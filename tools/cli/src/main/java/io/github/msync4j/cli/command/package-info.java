/** One class for each command. */
@NullMarked
package io.github.msync4j.cli.command;

import org.jspecify.annotations.NullMarked;

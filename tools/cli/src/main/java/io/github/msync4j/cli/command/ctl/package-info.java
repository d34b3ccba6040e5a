/** Steering a running dev server over its control service. One class for each command. */
@NullMarked
package io.github.msync4j.cli.command.ctl;

import org.jspecify.annotations.NullMarked;

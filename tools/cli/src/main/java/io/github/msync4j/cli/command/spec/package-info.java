/** The commands for manifests of specs. */
@NullMarked
package io.github.msync4j.cli.command.spec;

import org.jspecify.annotations.NullMarked;

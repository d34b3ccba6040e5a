/** Logs that the SDK writes, read back. */
@NullMarked
package io.github.msync4j.cli.logs;

import org.jspecify.annotations.NullMarked;

/** The log of a client, read back: lines to records, a filter, and the files that they come from. */
@NullMarked
package io.github.msync4j.cli.logs;

import org.jspecify.annotations.NullMarked;

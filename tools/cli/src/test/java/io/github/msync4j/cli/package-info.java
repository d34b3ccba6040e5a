/** Commands, run inside the test's process against an embedded dev server. */
@NullMarked
package io.github.msync4j.cli;

import org.jspecify.annotations.NullMarked;

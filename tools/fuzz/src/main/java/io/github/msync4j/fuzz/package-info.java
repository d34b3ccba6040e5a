/** What reads bytes that anybody may have written, given any bytes at all. */
@NullMarked
package io.github.msync4j.fuzz;

import org.jspecify.annotations.NullMarked;

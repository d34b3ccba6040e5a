/** Generated: makes the calls, reads and writes JSON. */
@NullMarked
package io.github.msync4j.admin.internal;

import org.jspecify.annotations.NullMarked;

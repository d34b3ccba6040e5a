/** Files on their way: which part is sent when, what is asked for again, what is written where. */
@NullMarked
package io.github.msync4j.internal.transfer;

import org.jspecify.annotations.NullMarked;

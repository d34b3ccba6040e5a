/** Frames: from values to bytes and back. */
@NullMarked
package io.github.msync4j.internal.wire;

import org.jspecify.annotations.NullMarked;

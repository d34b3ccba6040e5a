/**
 * A server to develop against: it speaks MSYNC and REST as the real service does, keeps everything in memory, and
 * starts in a test. {@link io.github.msync4j.devserver.DevServer} is the way in.
 */
@NullMarked
package io.github.msync4j.devserver;

import org.jspecify.annotations.NullMarked;

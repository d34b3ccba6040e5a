/**
 * What the server knows and decides: accounts, sessions, queues, routing. Plain classes used by one thread; they take
 * decoded frames and the time, and hand back what is to be written. No socket, no clock, no thread in here.
 */
@NullMarked
package io.github.msync4j.devserver.core;

import org.jspecify.annotations.NullMarked;

/** The thin shell around the core: HTTP and WebSocket, on one event loop. */
@NullMarked
package io.github.msync4j.devserver.web;

import org.jspecify.annotations.NullMarked;

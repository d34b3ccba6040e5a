/**
 * What the SDK says of its own work, and who hears it.
 *
 * <p>Each client has one {@link io.github.msync4j.logging.Logging}: its threshold, its listeners, its console
 * switch. A record that passes the threshold goes to each sink by itself: the host's logging system
 * ({@link System.Logger}), which decides by its own configuration; the console, off unless asked for; and the
 * listeners. The SDK never installs, configures or brings along a logging back end.
 */
@NullMarked
package io.github.msync4j.logging;

import org.jspecify.annotations.NullMarked;

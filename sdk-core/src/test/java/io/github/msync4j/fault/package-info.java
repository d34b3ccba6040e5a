/**
 * A TCP proxy that breaks connections at named moments, and what the client makes of it. For tests only.
 */
@NullMarked
package io.github.msync4j.fault;

import org.jspecify.annotations.NullMarked;

/** Registers users from a client, for tests and demos. In production the app's own server does that. */
@NullMarked
package io.github.msync4j.registration;

import org.jspecify.annotations.NullMarked;

/**
 * The client: options, login, messages, handlers.
 *
 * <p>Start at {@link io.github.msync4j.MsyncClient}.
 */
@NullMarked
package io.github.msync4j;

import org.jspecify.annotations.NullMarked;

/** How events reach handlers. */
@NullMarked
package io.github.msync4j.internal.dispatch;

import org.jspecify.annotations.NullMarked;

/** Files that tell of users; for the SDK's own modules. */
@NullMarked
package io.github.msync4j.logging.internal;

import org.jspecify.annotations.NullMarked;

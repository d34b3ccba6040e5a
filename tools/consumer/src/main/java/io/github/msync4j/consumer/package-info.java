/** An application of the SDK, on the module path. */
@NullMarked
package io.github.msync4j.consumer;

import org.jspecify.annotations.NullMarked;

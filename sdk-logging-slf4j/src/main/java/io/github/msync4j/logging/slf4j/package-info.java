/** The context of the SDK's work, for SLF4J. */
@NullMarked
package io.github.msync4j.logging.slf4j;

import org.jspecify.annotations.NullMarked;

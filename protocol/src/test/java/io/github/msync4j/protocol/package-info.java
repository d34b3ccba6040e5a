/** The spec held against what is known of the protocol. */
@NullMarked
package io.github.msync4j.protocol;

import org.jspecify.annotations.NullMarked;

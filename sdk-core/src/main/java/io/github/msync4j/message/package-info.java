/** Messages as values, and the handler that receives them. Generated from the spec. */
@NullMarked
package io.github.msync4j.message;

import org.jspecify.annotations.NullMarked;

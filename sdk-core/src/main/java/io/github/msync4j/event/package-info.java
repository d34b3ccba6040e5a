/** What happens to a connection, as values, and the handler that receives them. Generated from the spec. */
@NullMarked
package io.github.msync4j.event;

import org.jspecify.annotations.NullMarked;

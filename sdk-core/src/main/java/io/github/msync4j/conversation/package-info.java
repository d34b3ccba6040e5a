/** What happens to conversations besides messages, and the messages of the past. Generated from the spec. */
@NullMarked
package io.github.msync4j.conversation;

import org.jspecify.annotations.NullMarked;

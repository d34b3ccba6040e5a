/** What happens to threads of groups. Generated from the spec. */
@NullMarked
package io.github.msync4j.thread;

import org.jspecify.annotations.NullMarked;

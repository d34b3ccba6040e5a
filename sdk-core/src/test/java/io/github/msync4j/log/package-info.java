/** What is generated from the spec of a log. */
@NullMarked
package io.github.msync4j.log;

import org.jspecify.annotations.NullMarked;

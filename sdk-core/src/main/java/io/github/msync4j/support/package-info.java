/** What is handed to who has to find out what went wrong. */
@NullMarked
package io.github.msync4j.support;

import org.jspecify.annotations.NullMarked;

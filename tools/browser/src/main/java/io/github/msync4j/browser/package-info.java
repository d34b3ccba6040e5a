/** A browser for tests. */
@NullMarked
package io.github.msync4j.browser;

import org.jspecify.annotations.NullMarked;

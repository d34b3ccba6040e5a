/** Support bundles: what goes in, without clock, thread or file; and the file it goes to. */
@NullMarked
package io.github.msync4j.internal.support;

import org.jspecify.annotations.NullMarked;

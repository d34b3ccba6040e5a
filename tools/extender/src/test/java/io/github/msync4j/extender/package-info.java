/** The generator as others start it. */
@NullMarked
package io.github.msync4j.extender;

import org.jspecify.annotations.NullMarked;

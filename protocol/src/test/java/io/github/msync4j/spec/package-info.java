/** Tests of the hand-written types. */
@NullMarked
package io.github.msync4j.spec;

import org.jspecify.annotations.NullMarked;

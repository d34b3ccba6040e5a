/** The hand-written types that generated code names. */
@NullMarked
package io.github.msync4j.spec;

import org.jspecify.annotations.NullMarked;

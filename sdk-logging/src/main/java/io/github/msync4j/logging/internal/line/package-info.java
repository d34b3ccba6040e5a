/** Lines as bytes: written, cut, kept in a ring. Know nothing of records. */
@NullMarked
package io.github.msync4j.logging.internal.line;

import org.jspecify.annotations.NullMarked;

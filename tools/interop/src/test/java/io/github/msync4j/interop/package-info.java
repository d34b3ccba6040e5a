/** The vendor's own web client and this SDK, through the dev server. */
@NullMarked
package io.github.msync4j.interop;

import org.jspecify.annotations.NullMarked;

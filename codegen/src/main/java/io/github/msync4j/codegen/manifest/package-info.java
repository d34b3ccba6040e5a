/** What a spec says, as plain values that can be kept in a file and compared. */
@NullMarked
package io.github.msync4j.codegen.manifest;

import org.jspecify.annotations.NullMarked;

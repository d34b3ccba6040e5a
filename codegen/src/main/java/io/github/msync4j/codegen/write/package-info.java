/** From Java types to the files of the response. */
@NullMarked
package io.github.msync4j.codegen.write;

import org.jspecify.annotations.NullMarked;

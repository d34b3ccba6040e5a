/** Tests of reading and writing JSON. */
@NullMarked
package io.github.msync4j.spec.json;

import org.jspecify.annotations.NullMarked;

/** From the model to Java types, one class for each kind of output. */
@NullMarked
package io.github.msync4j.codegen.spec;

import org.jspecify.annotations.NullMarked;

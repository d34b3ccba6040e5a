/** From descriptors to the model. */
@NullMarked
package io.github.msync4j.codegen.read;

import org.jspecify.annotations.NullMarked;

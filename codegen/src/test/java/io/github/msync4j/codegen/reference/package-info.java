@NullMarked
package io.github.msync4j.codegen.reference;

import org.jspecify.annotations.NullMarked;

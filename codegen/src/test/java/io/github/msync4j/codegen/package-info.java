@NullMarked
package io.github.msync4j.codegen;

import org.jspecify.annotations.NullMarked;

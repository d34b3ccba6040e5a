@NullMarked
package io.github.msync4j.fuzz;

import org.jspecify.annotations.NullMarked;

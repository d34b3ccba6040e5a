/** How long the generator takes, and whether a larger spec takes longer than it should. */
@NullMarked
package io.github.msync4j.benchmarks.generator;

import org.jspecify.annotations.NullMarked;

/**
 * Whole sessions in virtual time: real clients, the dev server's engine, and everything in between simulated. README.md
 * in this folder says how it is run, what has to hold, and who looks.
 */
@NullMarked
package io.github.msync4j.simulation;

import org.jspecify.annotations.NullMarked;

/** REST operations: what generated clients are made of, and what carries their requests. */
@NullMarked
package io.github.msync4j.spec.rest;

import org.jspecify.annotations.NullMarked;

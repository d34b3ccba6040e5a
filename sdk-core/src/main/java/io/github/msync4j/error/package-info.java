/** Why something failed. Generated from the spec's error table. */
@NullMarked
package io.github.msync4j.error;

import org.jspecify.annotations.NullMarked;

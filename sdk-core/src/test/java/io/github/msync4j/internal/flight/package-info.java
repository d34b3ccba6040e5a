@NullMarked
package io.github.msync4j.internal.flight;

import org.jspecify.annotations.NullMarked;

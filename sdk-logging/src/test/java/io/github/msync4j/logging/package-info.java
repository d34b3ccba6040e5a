@NullMarked
package io.github.msync4j.logging;

import org.jspecify.annotations.NullMarked;

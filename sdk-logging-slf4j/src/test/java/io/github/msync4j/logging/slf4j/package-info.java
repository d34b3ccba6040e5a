@NullMarked
package io.github.msync4j.logging.slf4j;

import org.jspecify.annotations.NullMarked;

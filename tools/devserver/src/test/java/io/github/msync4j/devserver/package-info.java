@NullMarked
package io.github.msync4j.devserver;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.msync4j.devserver.core;

import org.jspecify.annotations.NullMarked;

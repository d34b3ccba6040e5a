@NullMarked
package io.github.msync4j.registration;

import org.jspecify.annotations.NullMarked;

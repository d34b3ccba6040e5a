@NullMarked
package io.github.msync4j.admin;

import org.jspecify.annotations.NullMarked;

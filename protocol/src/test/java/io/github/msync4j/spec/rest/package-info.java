@NullMarked
package io.github.msync4j.spec.rest;

import org.jspecify.annotations.NullMarked;

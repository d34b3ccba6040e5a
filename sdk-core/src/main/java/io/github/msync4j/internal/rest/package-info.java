/** The REST calls of a login. */
@NullMarked
package io.github.msync4j.internal.rest;

import org.jspecify.annotations.NullMarked;

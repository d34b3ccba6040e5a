/** The call that registers a user. Generated from the spec. */
@NullMarked
package io.github.msync4j.registration.rest;

import org.jspecify.annotations.NullMarked;

/**
 * What the REST service can be asked, and what it answers: {@code GroupApi.of(client.rest())} makes calls as the user who
 * is logged in. Generated from the spec.
 */
@NullMarked
package io.github.msync4j.rest;

import org.jspecify.annotations.NullMarked;

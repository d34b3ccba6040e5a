/** What the REST service can be asked, and what it answers. Generated from the spec. */
@NullMarked
package io.github.msync4j.rest;

import org.jspecify.annotations.NullMarked;

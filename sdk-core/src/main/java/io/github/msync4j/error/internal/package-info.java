/** What the REST service means by its refusals. Generated from the spec. */
@NullMarked
package io.github.msync4j.error.internal;

import org.jspecify.annotations.NullMarked;

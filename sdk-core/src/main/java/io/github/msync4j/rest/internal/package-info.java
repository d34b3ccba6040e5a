/** What makes the calls of the REST service, and reads and writes its JSON. Generated from the spec. */
@NullMarked
package io.github.msync4j.rest.internal;

import org.jspecify.annotations.NullMarked;

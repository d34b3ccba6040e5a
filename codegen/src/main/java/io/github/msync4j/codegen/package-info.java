/** The protoc plugin: one pure function from a request to a response. */
@NullMarked
package io.github.msync4j.codegen;

import org.jspecify.annotations.NullMarked;

/** What is generated from: the spec as immutable values, without protobuf and without JavaPoet. */
@NullMarked
package io.github.msync4j.codegen.model;

import org.jspecify.annotations.NullMarked;

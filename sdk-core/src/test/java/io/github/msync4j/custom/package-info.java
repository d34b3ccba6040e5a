/** Messages of an application's own, as golden/custom/custom.proto of codegen's tests has them. */
@NullMarked
package io.github.msync4j.custom;

import org.jspecify.annotations.NullMarked;

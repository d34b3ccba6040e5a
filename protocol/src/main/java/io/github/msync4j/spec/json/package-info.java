/** JSON, piece by piece: what generated codecs are made of. */
@NullMarked
package io.github.msync4j.spec.json;

import org.jspecify.annotations.NullMarked;

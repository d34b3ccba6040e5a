/** Descriptors to manifests. */
@NullMarked
package io.github.msync4j.codegen.manifest.read;

import org.jspecify.annotations.NullMarked;

/** Manifests as JSON. */
@NullMarked
package io.github.msync4j.codegen.manifest.json;

import org.jspecify.annotations.NullMarked;

/** What changed between two manifests, and what that breaks. */
@NullMarked
package io.github.msync4j.codegen.manifest.diff;

import org.jspecify.annotations.NullMarked;

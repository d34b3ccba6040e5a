/** What a spec has to keep to; all problems are found at once. */
@NullMarked
package io.github.msync4j.codegen.rules;

import org.jspecify.annotations.NullMarked;

/**
 * The spec as pages for people: what the pages say is made of the model once, and written as Markdown and as HTML.
 */
@NullMarked
package io.github.msync4j.codegen.reference;

import org.jspecify.annotations.NullMarked;

/** Messages of the application's own: what the code that is generated from its spec builds on. */
@NullMarked
package io.github.msync4j.custom;

import org.jspecify.annotations.NullMarked;

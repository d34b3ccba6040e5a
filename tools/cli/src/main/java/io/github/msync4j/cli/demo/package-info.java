/** The story that the demo command plays. */
@NullMarked
package io.github.msync4j.cli.demo;

import org.jspecify.annotations.NullMarked;

/** What an application on the module path gets of the SDK, seen from outside. */
@NullMarked
package io.github.msync4j.consumer;

import org.jspecify.annotations.NullMarked;

/** Files on their way to and from the service, and what is known of them. The values are generated from the spec. */
@NullMarked
package io.github.msync4j.attachment;

import org.jspecify.annotations.NullMarked;

/** Files that tell of users: for their owner alone, whole or not there, rolling. Know nothing of records. */
@NullMarked
package io.github.msync4j.logging.internal.file;

import org.jspecify.annotations.NullMarked;

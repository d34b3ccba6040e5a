/**
 * The requirements R8 to R45, each checked over real sockets against the dev server: {@code mvn test -Dgroups=R19} runs
 * what proves R19. For tests only.
 */
@NullMarked
package io.github.msync4j.acceptance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.github.msync4j.devserver.web;

import org.jspecify.annotations.NullMarked;

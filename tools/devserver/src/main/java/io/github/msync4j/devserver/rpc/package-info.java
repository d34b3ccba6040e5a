/** The control service: the server's own Java calls, over gRPC. */
@NullMarked
package io.github.msync4j.devserver.rpc;

import org.jspecify.annotations.NullMarked;

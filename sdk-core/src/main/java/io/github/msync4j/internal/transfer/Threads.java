package io.github.msync4j.internal.transfer;

import io.github.msync4j.internal.transport.Loop;
import java.util.concurrent.Executor;

/**
 * Where things happen.
 *
 * @param loop where transfers are decided on
 * @param users where bytes are read and written
 * @param settling where results are settled; used on the loop's thread
 */
public record Threads(Loop loop, Executor users, Executor settling) {}

package io.github.msync4j.internal.transport;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One group of event loops for all clients of the JVM: made with the first login, shut down with the last close. */
final class SharedEventLoops {
    private static int users;
    private static @Nullable EventLoopGroup group;

    private SharedEventLoops() {}

    static synchronized EventLoopGroup acquire() {
        EventLoopGroup shared = group;
        if (shared == null) {
            shared = new MultiThreadIoEventLoopGroup(
                    Runtime.getRuntime().availableProcessors(),
                    new DefaultThreadFactory("msync4j-io", true),
                    NioIoHandler.newFactory());
            group = shared;
        }
        users++;
        return shared;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for daemon threads to end
    static synchronized void release() {
        users--;
        EventLoopGroup shared = group;
        if (users == 0 && shared != null) {
            group = null;
            // quiet period 0: nobody is left to hand in a task
            shared.shutdownGracefully(0, 5, TimeUnit.SECONDS);
        }
    }
}

package io.github.msync4j.devserver.rpc;

import io.github.msync4j.devserver.DevServer;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** The port of the control service, with reflection and health. */
public final class ControlListener implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final Server server;
    private final HealthStatusManager health;
    private final int port;

    private ControlListener(Server server, HealthStatusManager health) {
        this.server = server;
        this.health = health;
        this.port = server.getPort();
    }

    /**
     * Starts to listen.
     *
     * @param devServer what is steered
     * @param address where to listen
     * @return listening
     * @throws UncheckedIOException if the port cannot be listened on
     */
    public static ControlListener start(DevServer devServer, InetSocketAddress address) {
        HealthStatusManager health = new HealthStatusManager();
        health.setStatus("msync4j.control.Control", ServingStatus.SERVING);
        Server server = NettyServerBuilder.forAddress(address)
                .addService(new ControlService(devServer))
                .addService(ProtoReflectionServiceV1.newInstance())
                .addService(health.getHealthService())
                .build();
        try {
            return new ControlListener(server.start(), health);
        } catch (IOException e) {
            server.shutdownNow();
            throw new UncheckedIOException(
                    new IOException("cannot listen on " + address.getHostString() + ":" + address.getPort(), e));
        }
    }

    /**
     * Tells the port.
     *
     * @return where this listens
     */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        health.enterTerminalState();
        server.shutdownNow();
        try {
            if (!server.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the control service did not close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

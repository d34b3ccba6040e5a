package io.github.msync4j.simulation;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.event.ConnectionStatus;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.internal.connection.Connection;
import io.github.msync4j.internal.connection.Network;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.internal.transport.Transport;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.ReadReceipt;
import io.github.msync4j.message.Recall;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.tracing.OperationTracer;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The client under test. The only class here that knows how a connection is made and called. */
final class SimulatedClient {
    private static final String PREFIX = "msync4j_";
    private static final Logging SILENT = Logging.create("simulation", LogLevel.OFF);

    private final Connection connection;

    /** A client on this device; its handler runs on the loop, so that it sees everything as it happens. */
    SimulatedClient(
            Loop loop,
            Transport transport,
            Http http,
            String deviceId,
            Setup setup,
            EventHandler handler,
            Consumer<Throwable> thrown,
            OperationTracer tracer) {
        ClientOptions.Builder options = ClientOptions.builder(SimulatedServer.APP)
                .deviceId(deviceId)
                .reconnect(ReconnectPolicy.standard().withMaxAttempts(setup.maxReconnects()))
                .offlineSends(setup.offlineSends())
                .deliveryReceipts(setup.deliveryReceipts());
        if (setup.discovers()) {
            options.bootstrap(SimulatedRest.BOOTSTRAP_HOSTS.stream()
                            .map(host -> URI.create("http://" + host))
                            .toList())
                    .plainTextAllowed(true);
        } else {
            options.rest(URI.create("http://127.0.0.1:1")).socket(URI.create("ws://127.0.0.1:1/websocket"));
        }
        EventBus events = new EventBus(Runnable::run, (of, failure) -> thrown.accept(failure));
        events.add("simulation", handler);
        connection = new Connection(
                options.build(),
                new Network(loop, transport, http),
                events,
                Runnable::run,
                Runnable::run,
                Device.of(options.build(), deviceId),
                SILENT,
                new Telemetry(SILENT, null, tracer, loop::nanos));
    }

    /** The name that the server knows a device by. */
    static String resource(String deviceId) {
        return PREFIX + deviceId;
    }

    /** The device of this name. */
    static String device(String resource) {
        return resource.substring(PREFIX.length());
    }

    ConnectionState state() {
        return connection.state();
    }

    ConnectionStatus status() {
        return connection.status();
    }

    CompletionStage<Connected> login(String user, Credentials credentials) {
        return connection.login(user, credentials);
    }

    CompletionStage<Void> logout() {
        return connection.logout();
    }

    CompletionStage<Void> close() {
        return connection.close();
    }

    CompletionStage<Message> send(String to, String text) {
        return connection.send(new Uplink.Send(
                OutgoingMessage.builder().to(to).content(Text.of(text)).build()));
    }

    CompletionStage<MessageEdited> edit(Message message, String text) {
        return connection.send(new Uplink.Edit(MessageEdit.builder()
                .messageId(message.id())
                .to(message.to())
                .content(Text.of(text))
                .build()));
    }

    CompletionStage<Void> recall(Message message) {
        return connection.send(new Uplink.TakeBack(
                Recall.builder().messageId(message.id()).to(message.to()).build()));
    }

    CompletionStage<Void> read(Message message) {
        return connection.send(new Uplink.Read(
                ReadReceipt.builder().messageId(message.id()).to(message.from()).build()));
    }

    void checkNow() {
        connection.checkNow();
    }

    CompletionStage<TokenRenewed> renewToken(String token) {
        return connection.renewToken(token);
    }
}

package io.github.msync4j.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.internal.dispatch.EventBus;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The whole connection in virtual time, against a server that the test plays. */
abstract class ConnectionFixture {
    final VirtualLoop loop = new VirtualLoop(1);
    final ScriptedServer server = new ScriptedServer();
    final List<Event> events = new ArrayList<>();
    Connection connection = connect(options -> options);

    /** With explicit addresses. */
    final Connection connect(UnaryOperator<ClientOptions.Builder> options) {
        return connection(options.apply(ClientOptions.builder("org#app")
                        .rest(URI.create("http://127.0.0.1:1"))
                        .socket(URI.create("ws://127.0.0.1:1/websocket")))
                .build());
    }

    final Connection connection(ClientOptions options) {
        return connection(options, Logging.create("test", LogLevel.OFF));
    }

    final Connection connection(ClientOptions options, Logging logging) {
        EventBus bus = new EventBus(Runnable::run, (handler, thrown) -> {
            throw new AssertionError(thrown);
        });
        bus.add(new EventHandler() {
            @Override
            public void onOther(Event event) {
                events.add(event);
            }
        });
        return new Connection(
                options,
                new Network(loop, server, server),
                bus,
                Runnable::run,
                Runnable::run,
                Device.of(options, "d"),
                logging,
                new Telemetry(
                        logging,
                        options.metrics().orElse(null),
                        options.tracer().orElse(null),
                        loop::nanos));
    }

    final CompletableFuture<Connected> login() {
        return login(Credentials.token("t"));
    }

    final CompletableFuture<Connected> login(Credentials credentials) {
        CompletableFuture<Connected> login = connection.login("alice", credentials);
        loop.settle();
        return login;
    }

    final void online() {
        CompletableFuture<Connected> login = login();
        accept();
        assertThat(login).isCompleted();
    }

    /** The server takes the socket and the session, and answers the first UNREAD. */
    final void accept() {
        server.last().open();
        server.last().accept();
        server.last().answerUnread(1);
        loop.settle();
    }

    /** The wait before the next try passes, and no more. */
    final void passBackoff() {
        loop.settle();
        List<Reconnecting> tries = events(Reconnecting.class);
        loop.pass(tries.get(tries.size() - 1).delay());
    }

    /** Time passes on a link whose every heartbeat is answered. */
    final void passAnswered(Duration duration) {
        for (long left = duration.toSeconds(); left > 0; left -= 5) {
            loop.pass(Duration.ofSeconds(Math.min(5, left)));
            if (server.open() > 0) {
                server.last().answerUnread(loop.now().toEpochMilli());
            }
        }
    }

    final CompletableFuture<Message> send(String text) {
        return send(new Uplink.Send(
                OutgoingMessage.builder().to("bob").content(Text.of(text)).build()));
    }

    final <T> CompletableFuture<T> send(Uplink<T> uplink) {
        CompletableFuture<T> sent = connection.send(uplink);
        loop.settle();
        return sent;
    }

    final void play(Consumer<ScriptedServer.Socket> move) {
        if (server.open() > 0) {
            move.accept(server.last());
        }
    }

    final <E extends Event> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static ErrorCode code(CompletableFuture<?> failed) {
        return failure(failed).code();
    }

    static MsyncException failure(CompletableFuture<?> failed) {
        assertThat(failed).isCompletedExceptionally();
        try {
            failed.join();
            throw new AssertionError("completed");
        } catch (CompletionException e) {
            return (MsyncException) Objects.requireNonNull(e.getCause());
        }
    }
}

package io.github.msync4j.cli;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.Messages;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A user who is logged in for the time of a command. Logs out when closed, or when a signal ends the process. */
public final class Session implements AutoCloseable {
    private static final Duration LAST_EVENT_BOUND = Duration.ofSeconds(2);

    private final MsyncClient client;
    private final EndOfProcess endOfProcess;
    private final CompletableFuture<Disconnected> ended;
    private final Connected connected;

    private Session(
            MsyncClient client, EndOfProcess endOfProcess, CompletableFuture<Disconnected> ended, Connected connected) {
        this.client = client;
        this.endOfProcess = endOfProcess;
        this.ended = ended;
        this.connected = connected;
    }

    /** Logs a user in; the consumer gets all events, from the first on. */
    public static Session open(ClientOptions options, String userId, Credentials credentials, Consumer<Event> events) {
        MsyncClient client = MsyncClient.create(options);
        CompletableFuture<Disconnected> ended = new CompletableFuture<>();
        client.addHandler(new EventHandler() {
            @Override
            public void onOther(Event event) {
                events.accept(event);
                if (event instanceof Disconnected disconnected) {
                    ended.complete(disconnected);
                }
            }
        });
        EndOfProcess endOfProcess = EndOfProcess.run(client::close);
        try {
            Connected connected = Await.result(client.login(userId, credentials));
            return new Session(client, endOfProcess, ended, connected);
        } catch (Failure failure) {
            endOfProcess.close();
            client.close();
            throw failure.getCause() instanceof MsyncException refused ? Failures.ofLogin(refused) : failure;
        }
    }

    /** The session as it began. */
    public Connected connected() {
        return connected;
    }

    /** Where to send from. */
    public Messages messages() {
        return client.messages();
    }

    /** Completes when the session ends, whoever ends it. */
    public CompletableFuture<Disconnected> ended() {
        return ended;
    }

    /** Throws if the session ended although nobody here wanted it to. */
    public void requireNotEnded() {
        Optional.ofNullable(ended.getNow(null)).ifPresent(Session::complain);
    }

    private static void complain(Disconnected end) {
        DisconnectReason reason = end.reason();
        if (reason == DisconnectReason.LOGOUT) {
            return;
        }
        ErrorCode code = end.code();
        String number = code.webNumber().isPresent() ? " (" + code.webNumber().getAsInt() + ")" : "";
        String line = "the session ended: " + code.english() + number
                + end.otherDevice().map(other -> " Other device: " + other).orElse("");
        ExitCode exit = switch (reason) {
            case FORCED_OUT -> ExitCode.FORCED_OUT;
            case REFUSED -> ExitCode.LOGIN_REFUSED;
            default -> ExitCode.UNREACHABLE;
        };
        throw new Failure(exit, code.name(), line, null);
    }

    /** Logs out and waits until the events of that were seen. */
    @Override
    public void close() {
        Await.result(client.logout());
        ended.completeOnTimeout(
                        Disconnected.builder().reason(DisconnectReason.LOGOUT).build(),
                        LAST_EVENT_BOUND.toMillis(),
                        TimeUnit.MILLISECONDS)
                .join();
        client.close();
        endOfProcess.close();
    }
}

package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.telemetry.Traced;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.internal.transport.Transport;
import io.github.msync4j.internal.wire.FrameHead;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogScope;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.tracing.SpanSubject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the work of a connection belongs to, so that all that is logged of it is found together. On the loop's thread, but for begin. */
final class Correlation {
    private final Logging logging;
    private final Telemetry telemetry;
    private final AtomicInteger operations = new AtomicInteger();
    private LogContext known = LogContext.builder().build();
    private LogScope now;
    private String app = "";
    private String user = "";
    private String resource = "";
    private String session = "";
    private int connections;
    private int attempt;
    private RunningOperation operation = RunningOperation.NONE;
    /** The one that logs in, for as long as that takes. */
    private RunningOperation login = RunningOperation.NONE;

    Correlation(Logging logging, Telemetry telemetry) {
        this.logging = logging;
        this.telemetry = telemetry;
        this.now = logging.scope(known);
    }

    /** An application asks for something; on its thread. */
    RunningOperation begin(SpanSubject subject) {
        String id = nextOperation();
        return new RunningOperation(id, telemetry.operation(subject, id));
    }

    /** An application makes a call of the REST service; on its thread. */
    RunningOperation beginCall(String call) {
        String id = nextOperation();
        return new RunningOperation(id, telemetry.call(call, id));
    }

    private String nextOperation() {
        return Integer.toString(operations.incrementAndGet());
    }

    /** An application sends something: an operation that is called as the message is. On its thread. */
    Traced begin(Outgoing<?> outgoing) {
        if (!telemetry.isTraced()) {
            return Traced.UNTRACED;
        }
        Uplink<?> uplink = outgoing.uplink();
        return telemetry.send(uplink.type(), uplink.chatType(), operation(outgoing), trace(outgoing));
    }

    private static String operation(Outgoing<?> outgoing) {
        return Long.toString(outgoing.localId());
    }

    private static String trace(Outgoing<?> outgoing) {
        return Long.toUnsignedString(FrameHead.of(outgoing.frame()).trace());
    }

    /** Somebody logs in, with the operation that is running; the app is empty if the server is to say it. */
    void login(String ofApp, String who, String onDevice) {
        app = ofApp;
        user = who;
        resource = onDevice;
        login = operation;
        changed();
    }

    /** Does what belongs to the login, if there is one under way. */
    void withinLogin(Runnable work) {
        run(login == RunningOperation.NONE ? operation : login, work);
    }

    /** The login is over, one way or the other. */
    void loggedIn() {
        login = RunningOperation.NONE;
        changed();
    }

    /** A link is opened. */
    void connection() {
        connections++;
        changed();
    }

    /** A try to connect; 0 for none. */
    void attempt(int number) {
        if (number != attempt) {
            attempt = number;
            changed();
        }
    }

    /** The server is asked for a session. */
    void session(String id, String ofApp) {
        session = id;
        app = ofApp;
        changed();
    }

    /** The server calls this device so. */
    void resource(String name) {
        if (!name.equals(resource)) {
            resource = name;
            changed();
        }
    }

    /** Nobody is logged in any more. */
    void forget() {
        if (!user.isEmpty()) {
            app = "";
            user = "";
            resource = "";
            session = "";
            login = RunningOperation.NONE;
            changed();
        }
    }

    private void changed() {
        LogContext.Builder context = LogContext.builder();
        if (!app.isEmpty()) {
            context.app(app);
        }
        if (!user.isEmpty()) {
            context.user(user);
        }
        if (!resource.isEmpty()) {
            context.resource(resource);
        }
        if (connections > 0) {
            context.connection(Integer.toString(connections));
        }
        if (attempt > 0) {
            context.attempt(Integer.toString(attempt));
        }
        if (!session.isEmpty()) {
            context.session(session);
        }
        RunningOperation running = operation == RunningOperation.NONE ? login : operation;
        if (running != RunningOperation.NONE) {
            context.operation(running.id());
        }
        known = context.build();
        LogContext current = known;
        now = scope(() -> current, running.span());
    }

    private LogScope scope(Supplier<LogContext> context, Traced span) {
        return span == Traced.UNTRACED ? logging.scope(context) : logging.scope(context, span::enter);
    }

    /** What is done for one message belongs to it. */
    LogScope of(Outgoing<?> outgoing) {
        LogContext around = known;
        return scope(
                () -> around.toBuilder()
                        .operation(operation(outgoing))
                        .trace(trace(outgoing))
                        .build(),
                outgoing.span());
    }

    /** Does work that belongs to what is running. */
    void run(Runnable work) {
        now.run(work);
    }

    /** Does what an application asked for. */
    void run(RunningOperation of, Runnable work) {
        RunningOperation outer = operation;
        if (of == outer) {
            run(work);
            return;
        }
        operation = of;
        changed();
        try {
            run(work);
        } finally {
            operation = outer;
            changed();
        }
    }

    /** What is done later belongs to the operation that is running now. */
    Runnable carrying(Runnable work) {
        RunningOperation of = operation;
        return () -> run(of, work);
    }

    /** The same work for another thread: it belongs to what is running now. */
    Runnable elsewhere(Runnable work) {
        return now.carrying(work);
    }

    /** Answers belong to the operation that asked. */
    Http http(Http http) {
        return (request, answered) -> {
            RunningOperation of = operation;
            return http.send(request, (answer, failure) -> run(of, () -> answered.accept(answer, failure)));
        };
    }

    /** What a link brings belongs to the session. */
    Transport transport(Transport transport) {
        return (address, listener) -> transport.open(address, new LinkListener() {
            @Override
            public void secured(Duration took) {
                listener.secured(took);
            }

            @Override
            public void opened() {
                run(listener::opened);
            }

            @Override
            public void frame(byte[] frame) {
                run(() -> listener.frame(frame));
            }

            @Override
            public void alive() {
                listener.alive();
            }

            @Override
            public void lost(LinkFailure failure) {
                run(() -> listener.lost(failure));
            }
        });
    }
}

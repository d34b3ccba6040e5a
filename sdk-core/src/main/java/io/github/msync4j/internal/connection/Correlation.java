package io.github.msync4j.internal.connection;

import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.LinkListener;
import io.github.msync4j.internal.transport.Transport;
import io.github.msync4j.internal.wire.FrameHead;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogScope;
import io.github.msync4j.logging.Logging;
import java.time.Duration;

/** What the work of a connection belongs to, so that all that is logged of it is found together. On the loop's thread. */
final class Correlation {
    private final Logging logging;
    private LogContext known = LogContext.builder().build();
    private LogScope now;
    private String user = "";
    private String session = "";
    private int connections;
    private int attempt;
    private int operations;
    /** The one that is running; empty for none. */
    private String operation = "";
    /** The one that logs in, for as long as that takes. */
    private String login = "";

    Correlation(Logging logging) {
        this.logging = logging;
        this.now = logging.scope(known);
    }

    /** Somebody logs in, with the operation that is running. */
    void login(String who) {
        user = who;
        login = operation;
        changed();
    }

    /** The login is over, one way or the other. */
    void loggedIn() {
        login = "";
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
    void session(String id) {
        session = id;
        changed();
    }

    /** Nobody is logged in any more. */
    void forget() {
        if (!user.isEmpty()) {
            user = "";
            session = "";
            login = "";
            changed();
        }
    }

    private void changed() {
        LogContext.Builder context = LogContext.builder();
        if (!user.isEmpty()) {
            context.user(user);
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
        String running = operation.isEmpty() ? login : operation;
        if (!running.isEmpty()) {
            context.operation(running);
        }
        known = context.build();
        now = logging.scope(known);
    }

    /** What is done for one message belongs to it: an operation that is called as the message is. */
    LogScope of(Outgoing<?> outgoing) {
        LogContext around = known;
        return logging.scope(() -> around.toBuilder()
                .operation(Long.toString(outgoing.localId()))
                .trace(Long.toUnsignedString(FrameHead.of(outgoing.frame()).trace()))
                .build());
    }

    /** Does work that belongs to what is running. */
    void run(Runnable work) {
        now.run(work);
    }

    /** Does what an application asked for: an operation of its own. */
    void operation(Runnable work) {
        operations++;
        run(Integer.toString(operations), work);
    }

    private void run(String of, Runnable work) {
        String outer = operation;
        if (of.equals(outer)) {
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
        String of = operation;
        return () -> run(of, work);
    }

    /** The same work for another thread: it belongs to what is running now. */
    Runnable elsewhere(Runnable work) {
        return now.carrying(work);
    }

    /** Answers belong to the operation that asked. */
    Http http(Http http) {
        return (request, answered) -> {
            String of = operation;
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

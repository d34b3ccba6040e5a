package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.log.ClientLog;
import io.github.msync4j.log.MessageLog;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupId;
import io.github.msync4j.tracing.OperationSpan;
import io.github.msync4j.tracing.OperationTracer;
import io.github.msync4j.tracing.RecordedSpans;
import io.github.msync4j.tracing.RecordedSpans.Recorded;
import io.github.msync4j.tracing.SpanEnd;
import io.github.msync4j.tracing.SpanStart;
import io.github.msync4j.tracing.SpanSubject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What a tracer is told of whole sessions, and which span is current where. Source: logging.md 4.8. */
class TracingTest extends ServerFixture {
    private final RecordedSpans spans = new RecordedSpans();
    private final List<LogRecord> log = Collections.synchronizedList(new ArrayList<>());

    private MsyncClient traced() {
        MsyncClient client = client(options()
                .tracer(spans)
                .logging(LogOptions.builder().level(LogLevel.TRACE).build()));
        client.logging().addListener(log::add);
        return client;
    }

    private Recorded only(SpanSubject subject) {
        assertThat(spans.of(subject)).hasSize(1);
        return spans.of(subject).get(0);
    }

    private static void assertEnded(Recorded span, ErrorCode code) {
        assertThat(span.ends())
                .singleElement()
                .satisfies(end -> assertThat(end.code()).isEqualTo(code));
    }

    @Test
    void eachOperationIsASpanAndItsRequestsAreWithinIt() throws Exception {
        MsyncClient alice = traced();
        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(alice.messages().sendText("bob", "hello"));
        await(alice.attachments()
                .upload(AttachmentSource.of("a.txt", new byte[] {1}), "bob")
                .result());
        code(GroupApi.of(alice.rest()).getAnnouncement(GroupId.of("404")));
        await(alice.logout());

        Recorded login = only(SpanSubject.LOGIN);
        assertThat(login.start().name()).isEqualTo("im.login");
        assertThat(login.parent()).isEmpty();
        assertThat(login.start().client()).isEqualTo(alice.logging().client());
        assertEnded(login, ErrorCode.OK);
        Recorded send = only(SpanSubject.SEND);
        assertThat(send.start().type()).contains("Text");
        assertThat(send.start().chatType()).contains(ChatType.SINGLE);
        assertEnded(send, ErrorCode.OK);
        Recorded call = only(SpanSubject.CALL);
        assertThat(call.start().name()).isEqualTo("group.announcement");
        assertThat(call.ends()).hasSize(1).noneMatch(end -> end.code() == ErrorCode.OK);
        Recorded upload = only(SpanSubject.UPLOAD);
        assertEnded(upload, ErrorCode.OK);
        assertEnded(only(SpanSubject.LOGOUT), ErrorCode.OK);

        List<Recorded> requests = spans.of(SpanSubject.REQUEST);
        assertThat(requests).hasSize(3);
        assertThat(requests)
                .extracting(Recorded::parent)
                .containsExactly(Optional.of(login), Optional.of(upload), Optional.of(call));
        assertThat(requests)
                .extracting(request -> request.start().name())
                .containsExactly("auth.token", "file.upload", "group.announcement");
        assertThat(requests)
                .extracting(request -> request.ends().get(0).status())
                .containsExactly(OptionalInt.of(200), OptionalInt.of(200), OptionalInt.of(404));
        assertThat(spans.all().toString()).doesNotContain("alice", "bob", "hello", PASSWORD, "YWMt");
    }

    @Test
    void spanIsFoundInTheLogByItsOperationAndItsTrace() throws Exception {
        MsyncClient alice = traced();
        await(alice.login("alice", Credentials.password(PASSWORD)));
        await(alice.messages().sendText("bob", "hello"));

        SpanStart send = only(SpanSubject.SEND).start();
        assertThat(log)
                .filteredOn(record -> record.event().equals(MessageLog.ACKNOWLEDGED.key()))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.context().orElseThrow().operation()).isEqualTo(send.operation());
                    assertThat(record.context().orElseThrow().trace()).isEqualTo(send.trace());
                });
        assertThat(log)
                .filteredOn(record -> record.event().equals("login.succeeded"))
                .singleElement()
                .satisfies(record -> assertThat(record.context().orElseThrow().operation())
                        .isEqualTo(only(SpanSubject.LOGIN).start().operation()));
    }

    /** Does its work while it is open. */
    private static final class Gate implements Executor, AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private volatile CountDownLatch open = new CountDownLatch(0);

        @Override
        public void execute(Runnable task) {
            thread.execute(() -> {
                try {
                    open.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                task.run();
            });
        }

        void shut() {
            open = new CountDownLatch(1);
        }

        void open() {
            open.countDown();
        }

        @Override
        public void close() {
            thread.shutdown();
        }
    }

    @Test
    void handlersAndContinuationsRunWithinTheSpanAndItHasEnded() throws Exception {
        Gate gate = closed(new Gate());
        MsyncClient alice = client(options().tracer(spans).handlerExecutor(gate));
        CompletableFuture<Optional<Recorded>> inHandler = new CompletableFuture<>();
        alice.addHandler(new ConnectionHandler() {
            @Override
            public void onConnected(Connected event) {
                inHandler.complete(spans.current());
            }
        });
        await(alice.login("alice", Credentials.password(PASSWORD)));
        assertThat(await(inHandler)).contains(only(SpanSubject.LOGIN));

        // nothing is settled before there is a continuation: it would run on this thread
        gate.shut();
        CompletableFuture<Integer> ends = new CompletableFuture<>();
        CompletableFuture<Object> second = new CompletableFuture<>();
        alice.messages().sendText("bob", "one").whenComplete((sent, failure) -> {
            ends.complete(spans.current().map(span -> span.ends().size()).orElse(-1));
            alice.messages().sendText("bob", "two").whenComplete((again, failed) -> second.complete(again));
        });
        gate.open();
        await(second);

        List<Recorded> sends = spans.of(SpanSubject.SEND);
        assertThat(await(ends)).isEqualTo(1);
        assertThat(sends.get(1).parent()).contains(sends.get(0));
        assertThat(spans.current()).as("nothing is left behind").isEmpty();
    }

    @Test
    void operationsOfASpanOfTheApplicationAreItsParts() throws Exception {
        MsyncClient alice = traced();
        OperationSpan own =
                spans.begin(SpanStart.builder().name("the application's own").build());
        Runnable left = own.enter();
        var login = alice.login("alice", Credentials.password(PASSWORD));
        left.run();
        await(login);

        assertThat(only(SpanSubject.LOGIN).parent()).contains((Recorded) own);
    }

    @Test
    void whatFailsOrIsRefusedEndsWithItsCode() throws Exception {
        MsyncClient alice = traced();
        assertThat(code(alice.messages().sendText("bob", "too early"))).isEqualTo(ErrorCode.NOT_LOGGED_IN);
        assertEnded(only(SpanSubject.SEND), ErrorCode.NOT_LOGGED_IN);
        code(alice.login("alice", Credentials.password("wrong")));
        assertEnded(only(SpanSubject.LOGIN), ErrorCode.WRONG_PASSWORD);
        code(alice.renewToken("no token"));
        assertEnded(only(SpanSubject.RENEW_TOKEN), ErrorCode.NOT_LOGGED_IN);
        await(alice.login("alice", Credentials.password(PASSWORD)));
        code(alice.messages().sendText("nobody-of-that-name", "hello"));
        assertThat(spans.of(SpanSubject.SEND).get(1).ends()).hasSize(1).noneMatch(end -> end.code() == ErrorCode.OK);
        alice.close();
        assertThat(spans.all()).allSatisfy(span -> assertThat(span.ends()).hasSize(1));
    }

    /** Whatever it is asked, it throws. */
    private static final class Broken implements OperationTracer {
        private final boolean begins;

        Broken(boolean begins) {
            this.begins = begins;
        }

        @Override
        public OperationSpan begin(SpanStart start) {
            if (!begins) {
                throw new NoClassDefFoundError("begin");
            }
            return new OperationSpan() {
                @Override
                public Runnable enter() {
                    throw new IllegalStateException("enter");
                }

                @Override
                public void end(SpanEnd end) {
                    throw new IllegalStateException("end");
                }
            };
        }
    }

    @Test
    void tracerThatThrowsHarmsNothingAndTheLogSaysSoOnce() throws Exception {
        for (boolean begins : List.of(true, false)) {
            MsyncClient alice = client(options().tracer(new Broken(begins)));
            List<LogRecord> told = Collections.synchronizedList(new ArrayList<>());
            alice.logging().addListener(told::add);
            await(alice.login("alice", Credentials.password(PASSWORD)));
            await(alice.messages().sendText("bob", "hello"));
            alice.close();

            assertThat(told)
                    .filteredOn(record -> record.event().equals(ClientLog.TRACER_FAILED.key()))
                    .singleElement()
                    .satisfies(record -> assertThat(record.level()).isEqualTo(LogLevel.WARN));
        }
    }
}

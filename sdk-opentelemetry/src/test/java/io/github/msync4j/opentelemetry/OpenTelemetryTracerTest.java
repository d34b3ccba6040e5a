package io.github.msync4j.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.ConnectionHandler;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenTelemetryTracerTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    private final OpenTelemetryTracer traced = new OpenTelemetryTracer(telemetry);
    private final Tracer own = telemetry.getTracer("the application");

    @Test
    void sessionIsFollowedFromTheApplicationsSpanToItsHandlers() throws Exception {
        Span outer = own.spanBuilder("start up").startSpan();
        String client;
        try (Session session = Session.begin()) {
            MsyncClient alice = session.client(session.options().tracer(traced));
            client = alice.logging().client();
            alice.addHandler(new ConnectionHandler() {
                @Override
                public void onConnected(Connected event) {
                    own.spanBuilder("in a handler").startSpan().end();
                }
            });
            Session.await(Context.current()
                    .with(outer)
                    .wrap((Callable<CompletionStage<Connected>>)
                            () -> alice.login("alice", Credentials.password("secret")))
                    .call());
            Session.await(alice.messages().sendText("alice", "to myself"));
            Session.await(alice.logout());
        }
        outer.end();

        SpanData login = named("im.login");
        assertThat(login.getParentSpanId()).isEqualTo(outer.getSpanContext().getSpanId());
        assertThat(login.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(text(login, "im.client")).isEqualTo(client);
        SpanData token = named("POST auth.token");
        assertThat(token.getParentSpanId()).isEqualTo(login.getSpanId());
        assertThat(token.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(text(token, "http.request.method")).isEqualTo("POST");
        assertThat(token.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(200);
        assertThat(named("in a handler").getParentSpanId()).isEqualTo(login.getSpanId());
        SpanData send = named("im.send");
        assertThat(send.getParentSpanContext().isValid()).isFalse();
        assertThat(send.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(text(send, "im.message.type")).isEqualTo("Text");
        assertThat(text(send, "im.chat_type")).isEqualTo("SINGLE");
        assertThat(text(send, "im.operation")).matches("\\d+");
        assertThat(text(send, "im.trace")).matches("\\d+");
        named("im.logout");
        assertThat(exporter.getFinishedSpanItems()).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(span.getAttributes().toString()).doesNotContain("alice", "secret", "to myself");
        });
        assertThat(Span.current().getSpanContext().isValid())
                .as("nothing is left behind")
                .isFalse();
    }

    @Test
    void failureIsTheSpansAndItsRequests() throws Exception {
        try (Session session = Session.begin()) {
            MsyncClient alice = session.client(session.options().tracer(traced));
            assertThat(catchThrowable(() -> Session.await(alice.login("alice", Credentials.password("wrong")))))
                    .isNotNull();
        }

        SpanData login = named("im.login");
        assertThat(login.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(text(login, "error.type")).isEqualTo("WRONG_PASSWORD");
        SpanData token = named("POST auth.token");
        assertThat(token.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(token.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isBetween(400L, 499L);
        assertThat(exporter.getFinishedSpanItems().toString()).doesNotContain("wrong");
    }

    private SpanData named(String name) {
        assertThat(exporter.getFinishedSpanItems())
                .filteredOn(span -> span.getName().equals(name))
                .as(name)
                .hasSize(1);
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String text(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }
}

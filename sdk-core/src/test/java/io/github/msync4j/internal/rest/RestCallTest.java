package io.github.msync4j.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.MsyncException;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.LinkFailure;
import io.github.msync4j.internal.transport.Loop;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.rest.FileApi;
import io.github.msync4j.rest.FileChatType;
import io.github.msync4j.rest.FileDownload;
import io.github.msync4j.rest.FileUpload;
import io.github.msync4j.spec.Blob;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How calls are carried whose bodies are not held in memory. */
class RestCallTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Logging LOGGING = Logging.create("test", LogLevel.OFF);

    private final List<Duration> timers = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final RestCall calls = new RestCall(
            new Server(),
            new StillLoop(),
            TIMEOUT,
            Runnable::run,
            new RestLog(LOGGING),
            new Telemetry(LOGGING, null, null, () -> 0));
    private final FileApi files = FileApi.of(calls.of(new Caller(
            "the call", URI.create("https://rest.example"), Map.of("org", "o", "app", "a"), Optional.of("tok"))));
    private Http.@Nullable Request request;
    private @Nullable BiConsumer<Http.@Nullable Answer, @Nullable LinkFailure> answered;

    /** Holds a request until the test answers it. */
    private final class Server implements Http {
        @Override
        public Runnable send(Request sent, BiConsumer<@Nullable Answer, @Nullable LinkFailure> hears) {
            request = sent;
            answered = hears;
            return () -> events.add("taken back");
        }
    }

    /** Time does not pass here. */
    private final class StillLoop implements Loop {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            timers.add(delay);
            return () -> events.add("timer stopped");
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Runnable watchClock(Consumer<Duration> jumped) {
            return () -> {};
        }

        @Override
        public double dice() {
            return 0;
        }

        @Override
        public void release() {}
    }

    private Http.Request sent() {
        return Objects.requireNonNull(request);
    }

    private void answer(Http.Answer answer) {
        Objects.requireNonNull(answered).accept(answer, null);
    }

    private CompletableFuture<Blob> download() {
        return files.downloadFile(
                        FileDownload.builder().fileId("F").shareSecret("S").build())
                .toCompletableFuture();
    }

    @Test
    void anUploadIsSentAsItComesAndHasMoreTime() {
        files.uploadFile(FileUpload.builder()
                .chatType(FileChatType.SINGLE)
                .chatTarget("bob")
                .file(Blob.of(3, subscriber -> events.add("asked")))
                .build());

        assertThat(sent().headers()).containsOnly(Map.entry("restrict-access", "true"), Map.entry("Accept", "*/*"));
        assertThat(sent().contentType()).startsWith("multipart/form-data; boundary=");
        assertThat(sent().body().length()).isPresent();
        assertThat(sent().handingOn()).isEmpty();
        assertThat(sent()).asString().isEqualTo("POST https://rest.example/o/a/chatfiles");
        assertThat(events).as("not read before it is sent").isEmpty();
        assertThat(timers).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void whatCannotBeSentIsToldAsThat() {
        CompletableFuture<?> upload = files.uploadFile(FileUpload.builder()
                        .chatType(FileChatType.SINGLE)
                        .chatTarget("bob")
                        .file(Blob.of(new byte[3]))
                        .build())
                .toCompletableFuture();
        Objects.requireNonNull(answered).accept(null, new LinkFailure(ErrorCode.UPLOAD_FAILED, "the disk is gone"));

        MsyncException failure = failure(upload);
        assertThat(failure.code()).isEqualTo(ErrorCode.UPLOAD_FAILED);
        assertThat(failure).hasMessage("the call at https://rest.example failed: the disk is gone [UPLOAD_FAILED]");
    }

    @Test
    void aDownloadIsHandedOnAndOutlivesItsCall() {
        CompletableFuture<Blob> download = download();
        assertThat(sent().bearer()).contains("tok");
        assertThat(sent().headers()).containsExactly(Map.entry("share-secret", "S"));
        assertThat(sent().uri()).hasToString("https://rest.example/o/a/chatfiles/F");
        Http.HandingOn handingOn = sent().handingOn().orElseThrow();
        assertThat(handingOn.patience()).isEqualTo(TIMEOUT);
        assertThat(timers).containsExactly(TIMEOUT);

        Blob blob = Blob.of("film".getBytes(StandardCharsets.UTF_8));
        answer(new Http.Answer(200, new byte[0], Optional.of(blob)));

        assertThat(download.join().toBytes(4).toCompletableFuture().join())
                .isEqualTo("film".getBytes(StandardCharsets.UTF_8));
        assertThat(events).as("the connection stays").containsExactly("timer stopped");
        handingOn.ended().run();
        calls.stop(new MsyncException(ErrorCode.CLOSED, "over"));
        assertThat(events).as("nothing is left to take back").containsExactly("timer stopped");
    }

    @Test
    void whatIsArrivingEndsWithTheClient() {
        CompletableFuture<Blob> download = download();
        answer(new Http.Answer(200, new byte[0], Optional.of(Blob.of(new byte[1]))));
        assertThat(download).isCompleted();

        calls.stop(new MsyncException(ErrorCode.CLOSED, "over"));

        assertThat(events).containsExactly("timer stopped", "taken back");
    }

    @Test
    void aRefusedDownloadIsAFailureAsAnyOther() {
        CompletableFuture<Blob> download = download();
        answer(new Http.Answer(404, "{\"error\":\"file_expired\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(failure(download).code()).isEqualTo(ErrorCode.FILE_EXPIRED);
        assertThat(events).containsExactly("timer stopped", "taken back");
    }

    @Test
    void aSecretThatNoHeaderCanCarryIsNotSentAndNotTold() {
        CompletableFuture<Blob> download = files.downloadFile(FileDownload.builder()
                        .fileId("F")
                        .shareSecret("se\r\ncret")
                        .build())
                .toCompletableFuture();

        assertThat(failure(download).code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(failure(download)).hasMessageContaining("share-secret").hasMessageNotContaining("se\r\n");
        assertThat(request).isNull();
    }

    private static MsyncException failure(CompletableFuture<?> call) {
        return (MsyncException)
                call.handle((value, failure) -> Objects.requireNonNull(failure)).join();
    }
}

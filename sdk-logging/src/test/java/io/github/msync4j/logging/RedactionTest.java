package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.msync4j.logging.internal.line.CutLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record may show is decided by how a value comes into it. */
class RedactionTest {
    private static final LogEvent EVENT = LogEvent.of("test.event", "io.github.msync4j.client", LogLevel.INFO, "m");
    private static final String CANARY = "cAnArY7";

    private final HostLog host = new HostLog();
    private final StandardOutput out = new StandardOutput();
    private final List<LogRecord> heard = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void restore() {
        out.close();
        host.close();
    }

    @Test
    void secrets_inEveryWayIn_areInNoWayOut() throws IOException {
        LogUploadBuffer upload = LogUploadBuffer.create(200_000, 70_000);
        try (Logging logging = logging(options().directory(directory))) {
            logging.uploadTo(upload, "io.github.msync4j.logging.upload");
            Secret secret = Secret.of(CANARY);
            logging.logger("io.github.msync4j.client")
                    .at(EVENT)
                    .field("login", secret)
                    .field("token", CANARY)
                    .field("address", URI.create("https://h.example/a?token=" + CANARY))
                    .content("body", "{\"access_token\":\"" + CANARY + "\"}")
                    .thrown(new IllegalStateException(
                            "Authorization: Bearer " + CANARY, new IOException("password=" + CANARY)))
                    .emit();
            logging.flush();

            ByteArrayOutputStream exported = new ByteArrayOutputStream();
            logging.exportLogs(exported);
            assertThat(exported.toString(UTF_8)).contains("login=***").doesNotContain(CANARY);
            assertThat(RollingFileTest.lines(directory)).hasSize(1).noneMatch(line -> line.contains(CANARY));
            assertThat(upload.next(0).orElseThrow()).contains("login=***").doesNotContain(CANARY);
            assertThat(out.lines()).hasSize(1).noneMatch(line -> line.contains(CANARY));
            assertThat(host.messages()).hasSize(1).noneMatch(line -> line.contains(CANARY));
            assertThat(heard)
                    .singleElement()
                    .satisfies(record ->
                            assertThat(record.toString()).contains("***").doesNotContain(CANARY));
            assertThat(heard.get(0).thrown().orElseThrow().stack())
                    .contains("caused by java.io.IOException: password=***");
        }
    }

    @Test
    void contents_byDefault_areLeftOutAndAreThereWhenAskedFor() {
        logging(options())
                .logger("io.github.msync4j.client")
                .at(EVENT)
                .content("text", "hello")
                .emit();
        logging(options().contents(true))
                .logger("io.github.msync4j.client")
                .at(EVENT)
                .content("text", "hello")
                .emit();

        assertThat(heard).extracting(record -> fields(record)).containsExactly(List.of(), List.of("text=hello"));
    }

    @Test
    void identities_keptHashedOmitted_areWhatTheOptionSays() {
        byte[] key = "0123456789abcdef".getBytes(UTF_8);
        for (LogIdentities identities : LogIdentities.values()) {
            logging(options().identities(identities).identityKey(key))
                    .logger("io.github.msync4j.client")
                    .at(EVENT)
                    .identity("user", "alice")
                    .identity("group", null)
                    .identity("again", "alice")
                    .emit();
        }

        assertThat(fields(heard.get(0))).containsExactly("user=alice", "again=alice");
        // echo -n alice | openssl dgst -sha256 -hmac 0123456789abcdef
        assertThat(fields(heard.get(1))).containsExactly("user=#fdbf8b1cacd3d578", "again=#fdbf8b1cacd3d578");
        assertThat(fields(heard.get(2))).isEmpty();
    }

    @Test
    void identities_hashedWithoutAKey_differFromClientToClient() {
        for (int i = 0; i < 2; i++) {
            logging(options().identities(LogIdentities.HASHED))
                    .logger("io.github.msync4j.client")
                    .at(EVENT)
                    .identity("user", "alice")
                    .emit();
        }

        assertThat(fields(heard.get(0))).isNotEqualTo(fields(heard.get(1)));
    }

    @Test
    void thrown_withoutEnd_isCut() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second", first);
        first.initCause(second);
        StackTraceElement[] frames = new StackTraceElement[10_000];
        java.util.Arrays.fill(frames, new StackTraceElement("a.B", "c", "B.java", 1));
        second.setStackTrace(frames);

        logging(options())
                .logger("io.github.msync4j.client")
                .at(EVENT)
                .thrown(second)
                .emit();

        assertThat(heard.get(0).thrown().orElseThrow().stack())
                .hasSizeLessThanOrEqualTo(ThrownText.MAX_STACK)
                .contains("... 9936 more", "caused by java.lang.IllegalStateException: first");
    }

    @Test
    void entry_manyFieldsAndLongOnes_isOneLineOfBoundedLength() throws IOException {
        Logging logging = logging(options());
        LogEntry entry = logging.logger("io.github.msync4j.client").at(EVENT);
        for (int i = 0; i < 200; i++) {
            entry.field("k" + i, "汉".repeat(900));
        }
        entry.emit();
        logging.logger("io.github.msync4j.client").at(EVENT).field("after", 1).emit();

        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        assertThat(logging.exportLogs(exported).entries()).isEqualTo(2);
        List<String> lines = exported.toString(UTF_8).lines().toList();
        assertThat(lines.get(0).getBytes(UTF_8).length).isLessThan(CutLine.MAX_BYTES);
        assertThat(lines.get(0)).matches(".*汉\\.\\.\\.\\(cut, \\d+ bytes\\)");
        assertThat(lines.get(1)).endsWith(" m after=1 client=c1");
        assertThat(heard.get(0).fields()).hasSize(200);
    }

    @Test
    void secret_toldByNobodyButReveal_andGoneAfterWipe() {
        char[] given = CANARY.toCharArray();
        Secret secret = Secret.of(given);
        given[0] = 'x';

        assertThat(secret.toString()).isEqualTo("***");
        assertThat("" + secret).doesNotContain(CANARY);
        assertThat(secret.reveal()).isEqualTo(CANARY);
        assertThat(secret).isEqualTo(Secret.of(CANARY)).isNotEqualTo(Secret.of("other"));
        assertThat(secret.hashCode()).isEqualTo(Secret.of("other").hashCode());
        secret.wipe();
        assertThatIllegalStateException().isThrownBy(secret::reveal);
    }

    private static LogOptions.Builder options() {
        return LogOptions.builder().level(LogLevel.INFO).console(true).cache(true);
    }

    private Logging logging(LogOptions.Builder options) {
        Logging logging = Logging.create("c1", options.build());
        logging.addListener(heard::add);
        return logging;
    }

    private static List<String> fields(LogRecord record) {
        return record.fields().stream().map(f -> f.key() + "=" + f.value()).toList();
    }
}

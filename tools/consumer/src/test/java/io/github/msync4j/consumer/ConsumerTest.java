package io.github.msync4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application, in a virtual machine that knows nothing but the modules it needs. */
class ConsumerTest {
    @TempDir
    private Path folder;

    @Test
    void applicationOnTheModulePathLogsInMakesARestCallSendsAndReceives() throws Exception {
        Path output = folder.resolve("output");
        try (DevServer server = DevServer.start(DevServerOptions.defaults())) {
            Process application = Java.start(List.of(), Application.arguments(server), output);
            Java.awaitSuccess(application, output);
        }
        assertThat(Files.readAllLines(output))
                .containsSubsequence(
                        "connected as bob",
                        "logged in on 1 device",
                        "sent hello",
                        "received hello from alice",
                        "disconnected, LOGOUT",
                        "logged",
                        // of the JDK's modules jdk.jfr is none that the application needs
                        "flight recorder: none");
    }
}

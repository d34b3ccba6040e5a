package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a dev server on which alice and bob are registered. */
abstract class WithServer {
    static final String PASSWORD = "s3cret-password";

    final DevServer server = DevServer.start(DevServerOptions.defaults());
    final Shell shell = Shell.at(server).with("MSYNC_PASSWORD", PASSWORD);

    @BeforeEach
    void registerUsers() {
        assertThat(shell.run("register", "--user", "alice").exit()).isZero();
        assertThat(shell.run("register", "--user", "bob").exit()).isZero();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }
}

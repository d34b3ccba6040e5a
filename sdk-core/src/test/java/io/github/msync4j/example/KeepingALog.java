package io.github.msync4j.example;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.logging.LogExport;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import java.io.IOException;
import java.nio.file.Path;

public final class KeepingALog {
    public static ClientOptions options() {
        return ClientOptions.builder("org#app")
                .logging(LogOptions.builder()
                        .level(LogLevel.DEBUG)
                        .cache(true) // the last 3 MiB in memory
                        .directory(Path.of("logs/alice")) // three files of 5 MiB
                        .build())
                .build();
    }

    public static LogExport forSupport(MsyncClient client) throws IOException {
        client.logging().setLevel(LogLevel.INFO); // at any time, from the next record on
        return client.logging().exportLogs(Path.of("sdk.log")); // without secrets, and without what users wrote
    }
}

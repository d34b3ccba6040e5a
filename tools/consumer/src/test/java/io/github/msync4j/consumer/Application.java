package io.github.msync4j.consumer;

import io.github.msync4j.devserver.DevServer;
import java.util.List;

/** The application of this module, as it is started: with nothing but the modules that it needs. */
final class Application {
    private Application() {}

    /** What {@code java} is told. */
    static List<String> arguments(DevServer server) {
        return List.of(
                "--module-path",
                ModulePath.ofApplication().toString(),
                // not even the modules of the JDK that nobody asked for
                "--limit-modules",
                "io.github.msync4j.consumer",
                "--module",
                "io.github.msync4j.consumer/" + Main.class.getName(),
                server.rest().toString(),
                server.socket().toString());
    }
}

package io.github.msync4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.netty.channel.ChannelHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a native image has to know of the SDK: the reflection in a session of the client, and the reflection when messages
 * of the wire schema are shown. See docs/native-image.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeImageTest {
    private static final String OWN = "io.github.msync4j.";
    private static final String MESSAGES = OWN + "protocol.wire.";
    private static final String JACKSON = "com.fasterxml.jackson.";
    private static final String NETTY = "io.netty.";
    private static final String PROTOBUF = "com.google.protobuf.";

    /** The one service there is, which native images find by themselves. */
    private static final Reflection SERVICE =
            new Reflection(OWN + "logging.LogContextCarriers", OWN + "logging.LogContextCarrier", null);

    private Set<Reflection> session = Set.of();
    private Set<Reflection> showing = Set.of();

    @BeforeAll
    void trace(@TempDir Path folder) throws Exception {
        try (DevServer server = DevServer.start(DevServerOptions.defaults())) {
            session = ReflectionTrace.of(Application.arguments(server), folder.resolve("session"));
        }
        List<String> arguments =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), WireMessages.class.getName()));
        arguments.addAll(WireMessages.classes());
        showing = ReflectionTrace.of(arguments, folder.resolve("showing"));
    }

    @Test
    void sessionReflectsOnNoMessage() {
        assertThat(session).noneMatch(each -> each.type().startsWith(OWN + "protocol."));
        assertThat(showing)
                .as("the trace would see it")
                .anyMatch(each -> each.type().startsWith(MESSAGES));
    }

    @Test
    void onlyThreeLibrariesReflect() {
        assertThat(session)
                .isNotEmpty()
                .allMatch(each -> each.by().startsWith(JACKSON)
                        || each.by().startsWith(NETTY)
                        || each.by().startsWith(PROTOBUF)
                        || each.equals(SERVICE));
    }

    @Test
    void protocolNamesWhatProtobufReflectsOn() throws Exception {
        assumeBaseline();
        Set<String> messages = Set.copyOf(WireMessages.classes());
        var metadata = new Metadata();
        for (Set<Reflection> trace : List.of(session, showing)) {
            for (Reflection each : trace) {
                if (each.by().startsWith(PROTOBUF)) {
                    String message = each.type().replaceFirst("\\$Builder$", "");
                    metadata.add(messages.contains(message) ? message : each.by(), each);
                }
            }
        }
        metadata.assertShippedBy("protocol");
    }

    @Test
    void clientNamesItsHandlersAndWhatJacksonReflectsOn() throws Exception {
        assumeBaseline();
        var metadata = new Metadata();
        // Netty looks into each handler; which ones a session has depends on addresses and options
        List<String> handlers = Classes.of(OWN + "core").stream()
                .filter(ChannelHandler.class::isAssignableFrom)
                .map(Class::getName)
                .toList();
        for (String handler : handlers) {
            metadata.add(handler, new Reflection(NETTY, handler, null));
        }
        for (Reflection each : session) {
            if (each.by().startsWith(JACKSON)) {
                metadata.add(each.by(), each);
            }
        }
        assertThat(session)
                .filteredOn(each -> each.type().startsWith(OWN) && !each.equals(SERVICE))
                .isNotEmpty()
                .allMatch(each -> handlers.contains(each.type()) && each.used() == null);
        metadata.assertShippedBy("sdk-core");
    }

    /** Libraries look for what newer versions of the JDK have. */
    private static void assumeBaseline() {
        assumeThat(Runtime.version().feature())
                .as("the files are written with the JDK that the SDK is built for")
                .isEqualTo(17);
    }
}

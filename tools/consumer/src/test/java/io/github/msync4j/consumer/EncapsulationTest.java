package io.github.msync4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler lets an application use. */
class EncapsulationTest {
    @TempDir
    private Path classes;

    @Test
    void publicTypesCompile() {
        assertThat(errorsOfUsing(
                        "io.github.msync4j.MsyncClient",
                        "io.github.msync4j.error.ErrorCode",
                        "io.github.msync4j.event.ConnectionEvent",
                        "io.github.msync4j.logging.LogRecord",
                        "io.github.msync4j.message.Message",
                        "io.github.msync4j.rest.GroupApi",
                        "io.github.msync4j.rest.GroupId",
                        "io.github.msync4j.spec.EventHandler"))
                .isEmpty();
    }

    @Test
    void internalTypesDoNot() {
        assertThat(errorsOfUsing(
                        "io.github.msync4j.error.internal.RestFailures",
                        "io.github.msync4j.internal.connection.Connection",
                        "io.github.msync4j.internal.session.SessionMachine",
                        "io.github.msync4j.internal.transport.Loop"))
                .hasSize(4)
                .containsOnly("compiler.err.package.not.visible");
    }

    @Test
    void whatMakesRestCallsAndReadsTheirAnswersIsNobodysBusiness() {
        assertThat(errorsOfUsing("io.github.msync4j.rest.GroupCalls", "io.github.msync4j.rest.GroupIdJson"))
                .hasSize(2)
                // "cant" or "cannot", as the JDK spells it
                .allMatch(error -> error.startsWith("compiler.err.not.def.public."));
    }

    @Test
    void userIsRegisteredByAnArtifactOfItsOwn() {
        assertThat(errorsOfUsing("io.github.msync4j.rest.NewUser", "io.github.msync4j.registration.rest.NewUser"))
                .hasSize(2);
    }

    @Test
    void librariesOfTheClientStayItsOwn() {
        assertThat(errorsOfUsing("io.netty.channel.Channel", "com.fasterxml.jackson.databind.JsonNode"))
                .hasSize(2)
                .containsOnly("compiler.err.package.not.visible");
    }

    /** Compiles an application that requires the client alone and names some types. */
    private List<String> errorsOfUsing(String... types) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "--module-path",
                ModulePath.ofSdk().toString(),
                "-d",
                classes.toString());
        String parameters = IntStream.range(0, types.length)
                .mapToObj(i -> types[i] + " p" + i)
                .collect(Collectors.joining(", "));
        List<Source> sources = List.of(
                new Source("module-info.java", "module application { requires io.github.msync4j.core; }"),
                new Source(
                        "application/Main.java",
                        "package application; class Main { void use(" + parameters + ") {} }"));
        try (var manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, manager, diagnostics, options, null, sources).call();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

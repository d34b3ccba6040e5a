package io.github.msync4j.extender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a plugin of protoc and of buf, as docs/regenerate.md shows it. */
class PluginIT {
    private static final Path JAR = path("jar");
    private static final Path TOOLS = path("tools");
    private static final Path SPEC = Path.of("src/it/notes/src/main/protobuf").toAbsolutePath();
    private static final String NOTES = "acme/notes.proto";
    private static final long BOUND_SECONDS = 60;

    @TempDir
    Path folder;

    @BeforeEach
    void unpackWhatSpecsImport() throws IOException {
        assumeTrue(Files.exists(TOOLS.resolve("protoc")), "protoc and buf are there on Linux on x86-64 only");
        try (var jar = new JarFile(JAR.toFile())) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().matches("(google|msync4j)/.*\\.proto")) {
                    write("imports/" + entry.getName(), jar.getInputStream(entry));
                }
            }
        }
    }

    @Test
    void protocRunsTheJar() throws Exception {
        generateWithProtoc(SPEC);

        assertThat(generated()).containsKeys("com/acme/notes/NoteHandler.java", "com/acme/notes/NoteCalls.java");
    }

    @Test
    void bufGeneratesWhatProtocGenerates() throws Exception {
        generateWithProtoc(SPEC);
        Map<String, String> expected = generated();
        Files.move(folder.resolve("out"), folder.resolve("out-of-protoc"));
        write("proto/" + NOTES, Files.newInputStream(SPEC.resolve(NOTES)));
        Files.writeString(folder.resolve("buf.yaml"), """
                version: v2
                modules:
                  - path: proto
                  - path: imports
                """);
        Files.writeString(folder.resolve("buf.gen.yaml"), """
                version: v2
                plugins:
                  - local: [java, -jar, "%s"]
                    out: out
                """.formatted(JAR));

        run(0, tool("buf"), "generate", "proto");

        assertThat(generated()).isEqualTo(expected);
    }

    @Test
    void problemsComeOneALineEachWithItsPlace() throws Exception {
        String spec = Files.readString(SPEC.resolve(NOTES));
        Files.createDirectories(folder.resolve("proto/acme"));
        Files.writeString(
                folder.resolve("proto/" + NOTES),
                spec.replace("COLOUR_YELLOW", "COLOUR_yellow").replace("string text", "string class"));

        String said = run(1, protoc(folder.resolve("proto")));

        assertThat(said.lines())
                .anyMatch(line -> line.startsWith("acme/notes.proto:40:3: [M020] "))
                .anyMatch(line -> line.startsWith("acme/notes.proto:52:3: [M041] "));
    }

    private void generateWithProtoc(Path spec) throws Exception {
        run(0, protoc(spec));
    }

    private String[] protoc(Path spec) throws IOException {
        Path plugin = folder.resolve("protoc-gen-msync4j");
        Files.writeString(plugin, "#!/bin/sh\nexec java -jar '%s'\n".formatted(JAR));
        assertThat(plugin.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(folder.resolve("out"));
        return new String[] {tool("protoc"), "--plugin=" + plugin, "--msync4j_out=out", "-I" + spec, "-Iimports", NOTES
        };
    }

    private String run(int exit, String... command) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS))
                .as("%s", Arrays.asList(command))
                .isTrue();
        String said = Files.readString(output);
        assertThat(process.exitValue()).as("%s", said).isEqualTo(exit);
        return said;
    }

    private Map<String, String> generated() throws IOException {
        Path out = folder.resolve("out");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private void write(String name, InputStream content) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (content) {
            Files.copy(content, target);
        }
    }

    private static String tool(String name) {
        Path tool = TOOLS.resolve(name);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        return tool.toString();
    }

    private static Path path(String property) {
        return Path.of(Objects.requireNonNull(System.getProperty(property)))
                .toAbsolutePath()
                .normalize();
    }
}

package io.github.msync4j.benchmarks.generator;

import com.google.protobuf.compiler.PluginProtos.CodeGeneratorRequest;
import com.google.protobuf.compiler.PluginProtos.CodeGeneratorResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the generator's jar on the spec, on ten and on a hundred of it, each time in a JVM of its own. Linux only. */
public final class Generation {
    private static final int RUNS = 5;
    /** As docs/regenerate.md starts it, and without options. */
    private static final List<List<String>> OPTIONS =
            List.of(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), List.of());

    private static final Duration GLANCE = Duration.ofMillis(5);

    private record Run(Duration time, Duration processor, long peakKilobytes) {}

    private Generation() {}

    /** Starts with the folder of the jar and the spec's descriptors, and prints a table. */
    public static void main(String[] arguments) throws Exception {
        Path jar = jar(Path.of(arguments[0]));
        var copies = new Copies(Path.of(arguments[1]));
        Path folder = Files.createTempDirectory("generation");
        for (List<String> options : OPTIONS) {
            System.out.printf("%njava %s%n%n", String.join(" ", options));
            System.out.println(
                    "| copies of the spec | Java files | time | processor time | peak memory |\n| --- | --- | --- | --- | --- |");
            for (int count : new int[] {1, 10, 100}) {
                System.out.println(line(options, jar, count, copies, folder));
            }
        }
        Files.delete(folder);
    }

    private static String line(List<String> options, Path jar, int count, Copies copies, Path folder)
            throws IOException, InterruptedException {
        Path request = folder.resolve("request-" + count);
        CodeGeneratorRequest asked = copies.request(count);
        Files.write(request, asked.toByteArray());
        Path response = folder.resolve("response-" + count);
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(run(options, jar, request, response));
        }
        Run middle =
                runs.stream().sorted(Comparator.comparing(Run::time)).toList().get(RUNS / 2);
        String line = "| %d | %d | %.1f s | %.1f s | %d MB |"
                .formatted(
                        count,
                        files(response),
                        middle.time.toMillis() / 1000.0,
                        middle.processor.toMillis() / 1000.0,
                        middle.peakKilobytes / 1024);
        Files.delete(request);
        Files.delete(response);
        return line;
    }

    private static Path jar(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-all.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("there is no codegen-VERSION-all.jar in " + folder));
        }
    }

    private static Run run(List<String> options, Path jar, Path request, Path response)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        long start = System.nanoTime();
        Process generator = new ProcessBuilder(command)
                .redirectInput(request.toFile())
                .redirectOutput(response.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long peak = 0;
        Duration processor = Duration.ZERO;
        while (!generator.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(generator).orElse(0L));
            processor = generator.info().totalCpuDuration().orElse(processor);
        }
        if (generator.exitValue() != 0) {
            throw new IllegalStateException("the generator ended with " + generator.exitValue());
        }
        return new Run(Duration.ofNanos(System.nanoTime() - start), processor, peak);
    }

    /** The most memory that a process had at once; none when it is gone already. */
    private static Optional<Long> peak(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int files(Path response) throws IOException {
        var answered = CodeGeneratorResponse.parseFrom(Files.readAllBytes(response));
        if (answered.hasError()) {
            throw new IllegalStateException(answered.getError());
        }
        return answered.getFileCount();
    }
}

package io.github.msync4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * The driver of the official web SDK, with its node_modules, in {@code target/node}. npm runs once for
 * each {@code package-lock.json}. Without Node.js, npm or their registry, the tests are skipped, and a
 * line on standard output says so: a build that did not meet the official client must not look as if it had.
 */
final class NodeModules {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", ""), "src", "test", "node");
    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", ""), "target", "node").toAbsolutePath();
    private static final int OLDEST_NODE = 20;
    private static final Duration LONGEST_INSTALL = Duration.ofMinutes(3);

    private static final Pattern NPM_ERROR_CODE = Pattern.compile("npm (?:error|ERR!) code (\\S+)");
    /** What npm says when it cannot reach a registry or is refused by it; any other failure is ours. */
    private static final Pattern NETWORK = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONN\\w+|E\\w*TIMEDOUT|ERR_SOCKET_TIMEOUT|ENET\\w+|EHOST\\w+|ENOTCACHED|E[45]\\d\\d|.*CERT.*");

    private static @Nullable String whyNot;

    private NodeModules() {}

    /** The folder that holds the driver, ready to run; ends the test as skipped when it cannot be had. */
    static synchronized Path installed() {
        if (whyNot == null) {
            try {
                requireNode();
                install();
                return FOLDER;
            } catch (Unavailable e) {
                whyNot = e.getMessage();
                System.out.println(
                        "\n*** SKIPPED: the tests with the official web client did NOT run: " + whyNot + "\n");
            } catch (IOException e) {
                throw new IllegalStateException("cannot prepare " + FOLDER, e);
            }
        }
        throw new TestAbortedException(whyNot);
    }

    private static void requireNode() throws Unavailable {
        String hint = "install Node.js " + OLDEST_NODE + " or later with npm and put both on the PATH";
        Result node;
        try {
            node = run(Path.of("").toAbsolutePath(), "node", "--version");
            run(Path.of("").toAbsolutePath(), npm(), "--version");
        } catch (IOException e) {
            throw new Unavailable("node or npm is not there; " + hint);
        }
        Matcher version = Pattern.compile("v(\\d+)\\..*").matcher(node.output().strip());
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_NODE) {
            throw new Unavailable("node is " + node.output().strip() + "; " + hint);
        }
    }

    private static void install() throws IOException, Unavailable {
        copySources();
        Path marker = FOLDER.resolve("installed");
        String wanted = sha256(FOLDER.resolve("package-lock.json"));
        if (Files.exists(marker) && Files.readString(marker).equals(wanted)) {
            return;
        }
        Files.deleteIfExists(marker);
        Result npm = run(
                FOLDER,
                npm(),
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--prefer-offline",
                "--fetch-retries=1",
                "--fetch-retry-mintimeout=1000");
        if (npm.exitCode() != 0) {
            Matcher code = NPM_ERROR_CODE.matcher(npm.output());
            if (npm.timedOut() || (code.find() && NETWORK.matcher(code.group(1)).matches())) {
                throw new Unavailable("npm could not fetch the packages of " + SOURCES.resolve("package.json")
                        + " (" + (npm.timedOut() ? "no end after " + LONGEST_INSTALL : code.group(1))
                        + "); connect to a network or configure an npm registry that is within reach");
            }
            throw new IllegalStateException("npm ci failed in " + FOLDER + ":\n" + npm.output());
        }
        Files.writeString(marker, wanted);
    }

    private static void copySources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path relative = SOURCES.relativize(from);
                if (!relative.startsWith("node_modules")) { // someone ran npm by hand
                    Path to = FOLDER.resolve(relative);
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private static Result run(Path folder, String... command) throws IOException {
        Path output = Files.createTempFile("node", ".txt");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(LONGEST_INSTALL.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Result(ended ? process.exitValue() : -1, !ended, Files.readString(output, UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Result(int exitCode, boolean timedOut, String output) {}

    /** What the tests need is not there. */
    private static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        Unavailable(String message) {
            super(message);
        }
    }
}

package io.github.msync4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.protocol.wire.MSync;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * One process with the unmodified official web SDK in it, as {@code src/test/node/official-client.mjs}
 * drives it. Each process is a device of its own. Every wait has a bound. {@link #close} ends the process
 * and fails if the SDK left a promise unhandled, which is how it takes an answer it did not expect.
 */
final class OfficialClient implements AutoCloseable {
    /** Longer than the 15 s after which the SDK itself gives up on an answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final JsonMapper JSON = new JsonMapper();
    private static final HexFormat HEX = HexFormat.of();

    private final String name;
    private final Process process;
    private final Writer input;
    private final Path frames;

    // guarded by this
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new HashMap<>();
    private final List<Event> arrived = new ArrayList<>();
    private final List<Event> untaken = new ArrayList<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private int lastId;

    /** What the SDK told its application. */
    record Event(String name, JsonNode data) {}

    private record Waiter(String event, Predicate<JsonNode> condition, CompletableFuture<JsonNode> found) {}

    /** The SDK rejected a call. */
    static final class Rejected extends Exception {
        private static final long serialVersionUID = 1;
        private final transient JsonNode error;

        Rejected(String op, JsonNode error) {
            super(op + ": " + error);
            this.error = error;
        }

        /** The SDK's own error object. */
        JsonNode error() {
            return error;
        }
    }

    private OfficialClient(String name, Process process, Path frames) {
        this.name = name;
        this.process = process;
        this.frames = frames;
        this.input = process.outputWriter(UTF_8);
        Thread reader = new Thread(this::read, "official-client-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** A new device that knows the server's addresses and is not logged in. Skips the test without Node.js. */
    static OfficialClient start(String name, String appKey, URI rest, URI socket) throws Exception {
        return start(
                name,
                Map.of(
                        "appKey",
                        appKey,
                        "isHttpDNS",
                        false,
                        "https",
                        false,
                        "apiUrl",
                        rest.toString(),
                        "url",
                        socket.toString(),
                        "delivery",
                        true));
    }

    /** A new device that has to ask that host where the server is. Skips the test without Node.js. */
    static OfficialClient startDiscovering(String name, String appKey, URI host) throws Exception {
        OfficialClient client = start(name, Map.of("appKey", appKey, "isHttpDNS", true, "https", false));
        client.cmd("discover", Map.of("hosts", List.of(host.toString())));
        return client;
    }

    private static OfficialClient start(String name, Map<String, ?> options) throws Exception {
        Path folder = NodeModules.installed();
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Path frames = Files.createTempFile(logs, name + "-", ".jsonl");
        Process process = new ProcessBuilder("node", "official-client.mjs")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("stderr.txt").toFile()))
                .start();
        OfficialClient client = new OfficialClient(name, process, frames);
        client.cmd("capture", Map.of("file", frames.toString()));
        client.cmd("init", Map.of("options", options));
        return client;
    }

    JsonNode register(String user, String password) throws Exception {
        return cmd("register", Map.of("username", user, "password", password));
    }

    /** Logs in; the answer holds the {@code accessToken}. */
    JsonNode login(String user, String password) throws Exception {
        return cmd("open", Map.of("user", user, "pwd", password));
    }

    void loginByToken(String user, String token) throws Exception {
        cmd("open", Map.of("user", user, "accessToken", token));
    }

    /** Sends a custom message with attributes of any type. */
    JsonNode sendCustom(String to, String event, Map<String, ?> attributes) throws Exception {
        return cmd("custom", Map.of("to", to, "event", event, "exts", attributes));
    }

    /** What a device that the next login forces out is told. */
    void loginExtension(String text) throws Exception {
        cmd("setLoginInfoCustomExt", Map.of("ext", text));
    }

    /** Sends a text and waits for the server's acknowledgement: {@code localMsgId}, {@code serverMsgId}. */
    JsonNode send(String to, String text) throws Exception {
        return cmd("send", Map.of("to", to, "text", text));
    }

    /** Sends any message, in the SDK's own words, and waits for the acknowledgement. */
    JsonNode message(Map<String, ?> message) throws Exception {
        return cmd("message", Map.of("message", message));
    }

    /** Edits a message and waits for the acknowledgement. */
    JsonNode edit(String messageId, Map<String, ?> message) throws Exception {
        return cmd("edit", Map.of("messageId", messageId, "message", message));
    }

    /** Calls a method of the SDK's connection and waits for what it resolves to. */
    JsonNode call(String method, Map<String, ?> argument) throws Exception {
        return cmd("call", Map.of("method", method, "args", List.of(argument)));
    }

    /** Calls a method of the SDK's logger. */
    JsonNode logger(String method, Object... arguments) throws Exception {
        return cmd("logger", Map.of("method", method, "args", List.of(arguments)));
    }

    /** From now on what the SDK logs is an event, {@code onLog}. */
    void hearLog() throws Exception {
        cmd("hearLog", Map.of());
    }

    /** The number of the error that a download fails with. */
    int tryDownload(String url, String secret) throws Exception {
        try {
            cmd("download", Map.of("url", url, "secret", secret, "file", "unused"));
            throw new AssertionError("expected a failure");
        } catch (Rejected rejected) {
            return rejected.error().path("type").asInt();
        }
    }

    void logout() throws Exception {
        cmd("close", Map.of());
    }

    /** Runs a command of the driver and waits for its result. */
    JsonNode cmd(String op, Map<String, ?> fields) throws Exception {
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        Map<String, Object> command = new LinkedHashMap<>();
        synchronized (this) {
            answers.put(++lastId, answer);
            command.put("id", lastId);
        }
        command.put("op", op);
        command.putAll(fields);
        synchronized (input) {
            input.write(JSON.writeValueAsString(command) + "\n");
            input.flush();
        }
        JsonNode answered = await(answer, "an answer to " + op);
        if (answered.has("error")) {
            throw new Rejected(op, answered.get("error"));
        }
        return answered.path("result");
    }

    /** The first event of that name nobody took yet; it is taken now. */
    JsonNode next(String event) throws Exception {
        return next(event, data -> true);
    }

    /** The first event of that name, and with such data, nobody took yet; it is taken now. */
    JsonNode next(String event, Predicate<JsonNode> condition) throws Exception {
        Waiter waiter = new Waiter(event, condition, new CompletableFuture<>());
        synchronized (this) {
            for (Iterator<Event> all = untaken.iterator(); all.hasNext(); ) {
                Event candidate = all.next();
                if (candidate.name().equals(event) && condition.test(candidate.data())) {
                    all.remove();
                    return candidate.data();
                }
            }
            waiters.add(waiter);
        }
        return await(waiter.found(), event);
    }

    /** All events so far, taken or not, in their order. */
    synchronized List<Event> events() {
        return List.copyOf(arrived);
    }

    /** The names of all events so far that nobody took, in their order. */
    synchronized List<String> untaken() {
        return untaken.stream().map(Event::name).toList();
    }

    /** The names of all events so far, in their order. */
    List<String> eventNames() {
        return events().stream().map(Event::name).toList();
    }

    /** Every frame the SDK has sent so far. */
    List<MSync> uplink() throws IOException {
        List<MSync> uplink = new ArrayList<>();
        for (String line : Files.readAllLines(frames, UTF_8)) {
            JsonNode record = JSON.readTree(line);
            if (record.path("dir").asText().equals("up")) {
                uplink.add(frame(record.path("hex").asText()));
            }
        }
        return uplink;
    }

    /** Every request the SDK has made so far, such as {@code POST /org/app/chatfiles}. */
    List<String> requests() throws IOException {
        List<String> requests = new ArrayList<>();
        for (String line : Files.readAllLines(frames, UTF_8)) {
            JsonNode record = JSON.readTree(line);
            if (record.path("http").asText().equals("request")) {
                requests.add(record.path("method").asText() + " "
                        + record.path("path").asText());
            }
        }
        return requests;
    }

    @Override
    public void close() {
        try {
            input.close(); // the driver ends with its input
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            // the process ended before: nothing left to tell it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        List<Event> faults =
                events().stream().filter(e -> e.name().startsWith("driver:")).toList();
        if (!faults.isEmpty()) {
            throw new AssertionError(name + ": the official client could not handle what it got: " + faults);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                accept(JSON.readTree(line));
            }
            fail(new IOException(name + ": the driver's process has ended"));
        } catch (IOException e) {
            fail(e);
        }
    }

    private synchronized void accept(JsonNode record) {
        if (record.has("event")) {
            Event event = new Event(record.get("event").asText(), record.path("data"));
            arrived.add(event);
            for (Iterator<Waiter> all = waiters.iterator(); all.hasNext(); ) {
                Waiter waiter = all.next();
                if (waiter.event().equals(event.name()) && waiter.condition().test(event.data())) {
                    all.remove();
                    waiter.found().complete(event.data());
                    return;
                }
            }
            untaken.add(event);
        } else if (record.has("id")) {
            CompletableFuture<JsonNode> answer = answers.remove(record.get("id").asInt());
            if (answer != null) {
                answer.complete(record);
            }
        }
    }

    private synchronized void fail(IOException reason) {
        answers.values().forEach(answer -> answer.completeExceptionally(reason));
        waiters.forEach(waiter -> waiter.found().completeExceptionally(reason));
    }

    private JsonNode await(CompletableFuture<JsonNode> future, String what) throws Exception {
        try {
            return future.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            synchronized (this) {
                waiters.removeIf(waiter -> waiter.found() == future);
            }
            throw new AssertionError(
                    "%s: no %s within %s; events so far: %s".formatted(name, what, LONGEST_WAIT, eventNames()), e);
        } catch (ExecutionException e) {
            throw new AssertionError("%s: no %s".formatted(name, what), e.getCause());
        }
    }

    private static MSync frame(String hex) {
        try {
            return MSync.parseFrom(HEX.parseHex(hex));
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }
}

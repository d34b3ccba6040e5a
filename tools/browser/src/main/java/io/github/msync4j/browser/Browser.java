package io.github.msync4j.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium with one page in it, driven over its DevTools protocol. Each wait has a bound. Without a Chromium
 * the tests are skipped, and a line on standard output says so.
 */
public final class Browser implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private final WebSocket socket;
    private String session = "";

    private Browser(Process process, URI address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Starts one that keeps what it has to keep in a folder, or ends the test as skipped. */
    public static Browser start(Path profile) throws Exception {
        Path program = program().orElseGet(() -> {
            String why = "there is no Chromium; put chromium on the PATH, or its path into CHROMIUM";
            System.out.println("\n*** SKIPPED: NOT looked at in a browser: " + why + "\n");
            return Assumptions.abort(why);
        });
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox", // it opens one file of our own, and as root it does not start without
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--proxy-server=http://127.0.0.1:9", // nobody is there: it reaches no network
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        "--remote-debugging-port=0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var address = new CompletableFuture<URI>();
        Thread reader = new Thread(() -> readAddress(process, address), "chromium-stderr");
        reader.setDaemon(true);
        reader.start();
        try {
            var browser = new Browser(process, address.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS));
            browser.attach();
            return browser;
        } catch (Exception e) {
            end(process);
            throw e;
        }
    }

    private static Optional<Path> program() {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void readAddress(Process process, CompletableFuture<URI> address) {
        var all = new StringBuilder();
        try (BufferedReader lines = process.errorReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(matcher.group(1)));
                }
                all.append(line).append('\n');
            }
        } catch (IOException e) {
            all.append(e);
        }
        address.completeExceptionally(new IllegalStateException("Chromium ended: " + all));
    }

    private void attach() throws Exception {
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** Opens an address, and waits until it is loaded. */
    public void open(String address) throws Exception {
        loaded = new CompletableFuture<>();
        call("Page.navigate", Map.of("url", address));
        loaded.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        settle();
    }

    /** Takes the size of a screen, and its colours. */
    public void resize(int width, int height, boolean isDark) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
        settle();
    }

    /** Runs a script, waits for the promise that it may give, and returns its value. */
    public JsonNode evaluate(String script) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(
                    script + ": " + answer.get("exceptionDetails").toPrettyString());
        }
        return answer.get("result").path("value");
    }

    /** Types a text, letter by letter or not, where the focus is. */
    public void type(String text) throws Exception {
        call("Input.insertText", Map.of("text", text));
        settle();
    }

    /** Presses and releases a key. */
    public void press(String key) throws Exception {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            case "End" -> 35;
            case "Home" -> 36;
            case "ArrowLeft" -> 37;
            case "ArrowUp" -> 38;
            case "ArrowRight" -> 39;
            case "ArrowDown" -> 40;
            default -> key.charAt(0);
        };
        Map<String, Object> press = Map.of("type", "rawKeyDown", "key", key, "windowsVirtualKeyCode", code);
        call("Input.dispatchKeyEvent", press);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
        settle();
    }

    /** Moves the mouse to a place of the page that is seen, and clicks there. */
    public void click(double x, double y) throws Exception {
        hover(x, y);
        mouse("mousePressed", x, y, Map.of("button", "left", "clickCount", 1));
        mouse("mouseReleased", x, y, Map.of("button", "left", "clickCount", 1));
        settle();
    }

    /** Moves the mouse to a place of the page that is seen. */
    public void hover(double x, double y) throws Exception {
        mouse("mouseMoved", x, y, Map.of());
        settle();
    }

    /** Turns the wheel over a place of the page that is seen: less than nothing is away from the person. */
    public void wheel(double x, double y, int turned) throws Exception {
        mouse("mouseWheel", x, y, Map.of("deltaX", 0, "deltaY", turned));
        settle();
    }

    private void mouse(String type, double x, double y, Map<String, Object> more) throws Exception {
        Map<String, Object> event = new HashMap<>(more);
        event.putAll(Map.of("type", type, "x", x, "y", y));
        call("Input.dispatchMouseEvent", event);
    }

    /** Waits until what was asked for has happened and was painted. */
    public void settle() throws Exception {
        evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done))))");
    }

    /** Takes a picture of what is to be seen, and keeps it. */
    public BufferedImage picture(Path file) throws Exception {
        byte[] png = Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asText());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** {@return errors and warnings of the console, and exceptions nobody caught} */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Forgets the complaints so far, which a test wanted. */
    public void forgetComplaints() {
        complaints.clear();
    }

    /** {@return the addresses that were fetched} */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        var command = JSON.createObjectNode().put("id", id).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        socket.sendText(command.toString(), true).get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        JsonNode message = answer.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        if (message.has("error")) {
            throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.get("result");
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    answers.remove(message.get("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        JsonNode event = message.path("params");
        switch (message.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Runtime.exceptionThrown" -> complaints.add(event.toString());
            case "Runtime.consoleAPICalled" -> {
                if (event.get("type").asText().matches("error|warning|assert")) {
                    complaints.add(event.toString());
                }
            }
            case "Log.entryAdded" -> complaints.add(event.toString());
            case "Network.requestWillBeSent" ->
                requests.add(event.at("/request/url").asText());
            default -> {
                // nothing that is asked about
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
    }

    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().orTimeout(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    receive(JSON.readTree(whole));
                } catch (IOException e) {
                    complaints.add("unreadable: " + whole);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}

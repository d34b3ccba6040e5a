package io.github.msync4j.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files over REST: up as a whole and in parts, down as a whole and from somewhere on. */
class FileRestTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PART = 1000;
    private static final int LARGEST = 5000;

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    private DevServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        InstantSource clock = () -> Instant.ofEpochMilli(now.get());
        server = DevServer.start(DevServerOptions.builder()
                .fileFolder(folder)
                .maxFileBytes(LARGEST)
                .maxStoredBytes(3 * LARGEST)
                .filePartBytes(PART)
                .clock(clock)
                .build());
        token = login("alice");
    }

    private String login(String user) throws Exception {
        JsonObject body = new JsonObject().put("username", user).put("password", "pw");
        TestClient.post(server, "/org/app/users", body.encode());
        return TestClient.token(server, user);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    // ---- calls ----------------------------------------------------------------------------------

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.rest() + "/org/app" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        return new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static JsonObject entity(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return json(answer).getJsonArray("entities").getJsonObject(0);
    }

    private static BodyPublisher form(String field, byte[] file, String type, String... texts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < texts.length; i += 2) {
            body.writeBytes(
                    ("--b\r\nContent-Disposition: form-data; name=\"" + texts[i] + "\"\r\n\r\n" + texts[i + 1] + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"../../evil.png\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private HttpResponse<byte[]> upload(byte[] file, String type, String... texts) throws Exception {
        return send(to("/chatfiles?chat-type=CHAT&chat-target=bob")
                .header("restrict-access", "true")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(form("file", file, type, texts)));
    }

    private HttpResponse<byte[]> put(String upload, int number, byte[] part) throws Exception {
        return send(to("/sdk/chatfiles/part-upload/" + upload)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .PUT(form("part_file", part, "application/octet-stream", "part_number", String.valueOf(number))));
    }

    private String begin() throws Exception {
        JsonObject begun = entity(send(to("/sdk/chatfiles/part-upload").POST(BodyPublishers.noBody())));
        assertThat(begun.getInteger("part_lower_limit")).isEqualTo(PART);
        assertThat(begun.getInteger("file_upper_limit")).isEqualTo(LARGEST);
        return begun.getString("uuid");
    }

    private HttpResponse<byte[]> complete(String upload) throws Exception {
        return send(to("/sdk/chatfiles/part-upload/" + upload + "?restrict-access=true&chat-type=CHAT&chat-target=bob")
                .POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder download(JsonObject file) {
        return to("/chatfiles/" + file.getString("uuid")).header("share-secret", file.getString("share-secret"));
    }

    private static void expectRefusal(HttpResponse<byte[]> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).encode()).contains(words);
    }

    private List<String> inFolder() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    // ---- up and down ----------------------------------------------------------------------------

    @Test
    void whatIsUploadedIsDownloadedByteForByteUnderANameOfTheServers() throws Exception {
        byte[] file = bytes(4321);

        JsonObject stored = entity(upload(file, "image/png"));

        assertThat(inFolder()).containsExactly(stored.getString("uuid"));
        var answer = send(download(stored).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void aFileOpensToWhoKnowsItsSecretInHeaderOrQueryAndToNobodyElse() throws Exception {
        JsonObject stored = entity(upload(bytes(100), "text/plain"));
        String path = "/org/app/chatfiles/" + stored.getString("uuid");
        String query = "?em-redirect=true&share-secret=" + stored.getString("share-secret");

        var page = send(HttpRequest.newBuilder(URI.create(server.rest() + path + query)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo(bytes(100));
        expectRefusal(send(to("/chatfiles/" + stored.getString("uuid"))), 403, "chatfile no permission");
        expectRefusal(
                send(HttpRequest.newBuilder(URI.create(server.rest() + path + "?share-secret=wrong"))),
                403,
                "chatfile no permission");
        expectRefusal(
                send(HttpRequest.newBuilder(URI.create(server.rest() + path.replace("/app/", "/other/") + query))),
                404,
                "there is no such file");
        expectRefusal(send(to("/chatfiles/nothing")), 404, "there is no such file");
    }

    @Test
    void aFileThatIsTooLargeIsReadToItsEndRefusedAndLeavesNothingBehind() throws Exception {
        assertThat(upload(bytes(LARGEST), "text/plain").statusCode()).isEqualTo(200);

        expectRefusal(upload(bytes(1 << 20), "text/plain"), 413, "larger than 5000 bytes");
        expectRefusal(upload(bytes(LARGEST + 1), "text/plain"), 413, "larger than 5000 bytes");

        assertThat(inFolder()).hasSize(1);
    }

    @Test
    void moreThanTheServerHasRoomForIsRefused() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(upload(bytes(LARGEST), "text/plain").statusCode()).isEqualTo(200);
        }

        expectRefusal(upload(bytes(1), "text/plain"), 413, "no room");

        assertThat(inFolder()).hasSize(3);
    }

    @Test
    void whatIsNoFileOrComesFromNobodyIsRefused() throws Exception {
        expectRefusal(upload(new byte[0], "text/plain"), 400, "the file is empty");
        expectRefusal(
                send(to("/chatfiles")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(form("other", bytes(10), "text/plain"))),
                400,
                "no file called file");
        expectRefusal(send(to("/chatfiles").POST(BodyPublishers.ofString("{}"))), 400, "not a multipart form");
        token = "nobody's";
        expectRefusal(upload(bytes(100_000), "text/plain"), 401, "Unable to authenticate");
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothingBehind() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.rest().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /org/app/chatfiles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 4000\r\n\r\n"
                            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                            + "x".repeat(1000))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitFiles(1);
        }

        awaitFiles(0);
        for (int i = 0; i < 3; i++) {
            assertThat(upload(bytes(LARGEST), "text/plain").statusCode()).isEqualTo(200);
        }
    }

    /** The server gives no sign of it, so it is asked for something else until it is so. */
    private void awaitFiles(int count) throws Exception {
        for (int i = 0; i < 10_000 && inFolder().size() != count; i++) {
            send(to("/chatfiles/nothing"));
        }
        assertThat(inFolder()).hasSize(count);
    }

    @Test
    void filesExpire() throws Exception {
        JsonObject stored = entity(upload(bytes(100), "text/plain"));

        now.addAndGet(Duration.ofDays(7).toMillis());
        token = TestClient.token(server, "alice");

        expectRefusal(send(download(stored)), 404, "file_expired");
        awaitFiles(0);
        expectRefusal(send(download(stored)), 404, "file_expired");
    }

    // ---- ranges ---------------------------------------------------------------------------------

    @Test
    void aDownloadGoesOnFromWhereItBroke() throws Exception {
        byte[] file = bytes(3000);
        JsonObject stored = entity(upload(file, "text/plain"));
        String etag = send(download(stored)).headers().firstValue("ETag").orElseThrow();

        var rest = send(download(stored).header("Range", "bytes=1000-").header("If-Range", etag));

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range")).contains("bytes 1000-2999/3000");
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(file, 1000, 3000));
        var other = send(download(stored).header("Range", "bytes=1000-").header("If-Range", "\"other\""));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(file);
        expectRefusal(send(download(stored).header("Range", "bytes=3000-")), 416, "the file has 3000 bytes");
    }

    // ---- parts ----------------------------------------------------------------------------------

    @Test
    void partsThatComeInAnyOrderAndAgainAreTheFile() throws Exception {
        byte[] file = bytes(2500);
        String upload = begin();

        entity(put(upload, 3, Arrays.copyOfRange(file, 2000, 2500)));
        entity(put(upload, 1, bytes(999)));
        entity(put(upload, 2, Arrays.copyOfRange(file, 1000, 2000)));
        entity(put(upload, 1, Arrays.copyOfRange(file, 0, 1000)));
        JsonObject stored = entity(complete(upload));

        assertThat(send(download(stored)).body()).isEqualTo(file);
        assertThat(inFolder()).containsExactly(stored.getString("uuid"));
        expectRefusal(complete(upload), 404, "no such upload");
    }

    @Test
    void anUploadWithAGapOrASmallPartIsRefusedAndMayGoOn() throws Exception {
        String upload = begin();
        entity(put(upload, 2, bytes(500)));

        expectRefusal(complete(upload), 400, "are missing");
        entity(put(upload, 1, bytes(500)));
        expectRefusal(complete(upload), 400, "below 1000 bytes");
        entity(put(upload, 1, bytes(1000)));

        assertThat(entity(complete(upload)).getJsonObject("file-metadata").getInteger("content-length"))
                .isEqualTo(1500);
    }

    @Test
    void anUploadIsItsOwnersAndPartsHaveNumbers() throws Exception {
        String upload = begin();
        expectRefusal(put(upload, 0, bytes(10)), 400, "part_number");
        expectRefusal(put(upload, 10_001, bytes(10)), 400, "part_number");
        token = login("bob");

        expectRefusal(put(upload, 1, bytes(10)), 404, "no such upload");
        expectRefusal(complete(upload), 404, "no such upload");
        expectRefusal(send(to("/sdk/chatfiles/part-upload/" + upload).DELETE()), 404, "no such upload");
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void partsAreNoLargerTogetherThanAFile() throws Exception {
        String upload = begin();
        for (int i = 1; i <= 5; i++) {
            entity(put(upload, i, bytes(1000)));
        }

        expectRefusal(put(upload, 6, bytes(1)), 413, "larger than 5000 bytes");

        assertThat(inFolder()).hasSize(5);
        assertThat(entity(complete(upload)).getJsonObject("file-metadata").getInteger("content-length"))
                .isEqualTo(5000);
    }

    @Test
    void anUploadThatIsGivenUpOrForgottenLeavesNothingBehind() throws Exception {
        String given = begin();
        entity(put(given, 1, bytes(1000)));
        entity(send(to("/sdk/chatfiles/part-upload/" + given).DELETE()));
        assertThat(inFolder()).isEmpty();

        entity(put(begin(), 1, bytes(1000)));
        now.addAndGet(Duration.ofHours(1).toMillis());

        awaitFiles(0);
    }

    @Test
    void partsAreNotOfferedWhereTheyAreSwitchedOff() throws Exception {
        server.close();
        server = DevServer.start(DevServerOptions.builder().filePartBytes(0).build());
        token = login("alice");

        expectRefusal(send(to("/sdk/chatfiles/part-upload").POST(BodyPublishers.noBody())), 403, "service not open!");
    }

    // ---- thumbnails -----------------------------------------------------------------------------

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private BufferedImage image(String path) throws Exception {
        var answer = send(to(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream in = new ByteArrayInputStream(answer.body())) {
            return ImageIO.read(in);
        }
    }

    @Test
    void thumbnailsFitTheBoxAndSmallPicturesAreTheirOwn() throws Exception {
        server.close();
        server = DevServer.start(DevServerOptions.defaults());
        token = login("alice");
        JsonObject large = entity(upload(picture(400, 200), "image/png"));
        JsonObject boxed =
                entity(upload(picture(400, 200), "image/png", "thumbnail-width", "100", "thumbnail-height", "20"));
        byte[] tiny = picture(40, 20);
        JsonObject small = entity(upload(tiny, "image/png"));
        JsonObject none = entity(upload(bytes(20_000), "image/png"));

        BufferedImage thumbnail = image("/chatfiles/" + query(large) + "&thumbnail=true");
        assertThat(thumbnail.getWidth()).isEqualTo(170);
        assertThat(thumbnail.getHeight()).isEqualTo(85);
        assertThat(image("/chatfiles/" + query(boxed) + "&thumbnail=true").getWidth())
                .isEqualTo(40);
        assertThat(send(to("/chatfiles/" + query(small)).header("thumbnail", "true"))
                        .body())
                .isEqualTo(tiny);
        expectRefusal(send(to("/chatfiles/" + query(none) + "&thumbnail=true")), 404, "no picture");
        assertThat(image("/chatfiles/" + query(none) + "&vframe=true").getWidth())
                .isEqualTo(170);
    }

    private static String query(JsonObject file) {
        return file.getString("uuid") + "?share-secret=" + file.getString("share-secret");
    }

    // ---- the folder -----------------------------------------------------------------------------

    @Test
    void aFolderThatWasGivenKeepsItsFilesAndLosesWhatIsUnfinished() throws Exception {
        String stored = entity(upload(bytes(100), "text/plain")).getString("uuid");
        entity(put(begin(), 1, bytes(1000)));
        assertThat(inFolder()).hasSize(2);

        server.close();

        assertThat(inFolder()).containsExactly(stored);
    }
}

package io.github.msync4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.AttachmentContents;
import io.github.msync4j.RemoteFiles;
import io.github.msync4j.attachment.Attachment;
import io.github.msync4j.attachment.AttachmentSource;
import io.github.msync4j.attachment.CombinedPreview;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.attachment.UploadTarget;
import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.interop.Trial.Way;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.Video;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that one client uploads and the other downloads: this SDK, the official client, and the dev server between them. */
class AttachmentsTest {
    private static final int MB = 1024 * 1024;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final SoftAssertions closing = new SoftAssertions();

    private JavaClient java;
    private OfficialClient official;

    @BeforeAll
    static void needNode() {
        NodeModules.installed();
    }

    @BeforeEach
    void start() throws Exception {
        DevServer server = register(
                DevServer.start(DevServerOptions.builder().filePartBytes(MB).build()));
        Rest.register(server, "java", "official");
        java = register(JavaClient.start(server));
        java.login("java");
        official = register(OfficialClient.start("official", Rest.APP_KEY, server.rest(), server.socket()));
        official.login("official", Rest.PASSWORD);
    }

    @AfterEach
    void stop() {
        for (AutoCloseable each : open) {
            closing.check(each::close);
        }
        closing.assertAll();
    }

    private <T extends AutoCloseable> T register(T closeable) {
        open.add(0, closeable);
        return closeable;
    }

    private static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    /** A file; in parts above 7.5 MB. */
    private Path file(String name, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    // ---- from the official client to Java -------------------------------------------------------

    static Stream<Arguments> fromOfficial() {
        return Stream.of(
                Arguments.of(Map.of("type", "img", "width", 3, "height", 4), "cat.png", "image/png", 20_000),
                Arguments.of(Map.of("type", "audio", "length", 5), "voice.amr", "audio/amr", 30_000),
                Arguments.of(Map.of("type", "video", "length", 9), "film.mp4", "video/mp4", 40_000),
                Arguments.of(Map.of("type", "file"), "doc.pdf", "application/pdf", 50_000),
                Arguments.of(Map.of("type", "file"), "large.bin", "application/octet-stream", 9 * MB + 1));
    }

    @ParameterizedTest
    @MethodSource("fromOfficial")
    @Trial(
            what = "uploaded picture, voice, film, file, whole and in parts, downloaded byte for byte",
            ways = Way.OFFICIAL_TO_JAVA)
    void whatTheOfficialClientUploadsJavaDownloads(Map<String, Object> kind, String name, String type, int length)
            throws Exception {
        Path sent = file(name, length);
        Map<String, Object> message = new LinkedHashMap<>(kind);
        message.putAll(Map.of("chatType", "singleChat", "to", "java", "filename", name));

        official.cmd("upload", Map.of("message", message, "file", sent.toString(), "type", type));

        Content content = java.next(MessageReceived.class).message().content();
        Path came = folder.resolve("came");
        await(java.sdk().attachments().download(file(content), came).result());
        assertThat(Files.mismatch(came, sent)).isEqualTo(-1);
        assertThat(name(content)).isEqualTo(name);
        // ten parts of a megabyte at most, the beginning and the end of the upload; or one call
        assertThat(official.requests().stream().filter(each -> each.contains("/chatfiles")))
                .hasSize(length > 7.5 * MB ? 12 : 1);
    }

    private static RemoteFile file(Content content) {
        if (content instanceof Image image) {
            return RemoteFiles.of(image);
        } else if (content instanceof Audio audio) {
            return RemoteFiles.of(audio);
        } else if (content instanceof Video video) {
            return RemoteFiles.of(video);
        }
        return RemoteFiles.of((File) content);
    }

    private static String name(Content content) {
        if (content instanceof Image image) {
            return image.fileName().orElseThrow();
        } else if (content instanceof Audio audio) {
            return audio.fileName().orElseThrow();
        } else if (content instanceof Video video) {
            return video.fileName().orElseThrow();
        }
        return ((File) content).fileName().orElseThrow();
    }

    @Test
    @Trial(what = "thumbnail of a picture", ways = Way.OFFICIAL_TO_JAVA)
    void thumbnailsOfWhatTheOfficialClientUploadsAreSmallPictures() throws Exception {
        BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        Path sent = folder.resolve("cat.png");
        ImageIO.write(picture, "png", sent.toFile());
        official.cmd(
                "upload",
                Map.of(
                        "message",
                        Map.of("type", "img", "chatType", "singleChat", "to", "java", "width", 400, "height", 300),
                        "file",
                        sent.toString(),
                        "type",
                        "image/png"));
        official.cmd(
                "upload",
                Map.of(
                        "message",
                        Map.of("type", "video", "chatType", "singleChat", "to", "java", "filename", "film.mp4"),
                        "file",
                        file("film.mp4", 20_000).toString(),
                        "type",
                        "video/mp4"));
        Path small = folder.resolve("small");

        Image image = (Image) java.next(MessageReceived.class).message().content();
        await(java.sdk()
                .attachments()
                .download(RemoteFiles.thumbnailOf(image), small)
                .result());
        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(170);

        Video video = (Video) java.next(MessageReceived.class).message().content();
        assertThat(video.thumbnailUrl().orElseThrow()).endsWith("?vframe=true");
        await(java.sdk()
                .attachments()
                .download(RemoteFiles.thumbnailOf(video), small)
                .result());
        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(170);
    }

    @Test
    @Trial(what = "combined messages, opened", ways = Way.OFFICIAL_TO_JAVA)
    void whatTheOfficialClientCombinesJavaReads() throws Exception {
        List<Map<String, Object>> inner = List.of(
                Map.of(
                        "id",
                        "1200000000000000101",
                        "type",
                        "txt",
                        "chatType",
                        "singleChat",
                        "from",
                        "official",
                        "to",
                        "java",
                        "msg",
                        "hello",
                        "time",
                        1_700_000_000_100L),
                Map.of(
                        "id",
                        "1200000000000000102",
                        "type",
                        "txt",
                        "chatType",
                        "singleChat",
                        "from",
                        "java",
                        "to",
                        "official",
                        "msg",
                        "茶",
                        "time",
                        1_700_000_000_200L));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "combine");
        message.put("chatType", "singleChat");
        message.put("to", "java");
        message.put("title", "T");
        message.put("summary", "S");
        message.put("compatibleText", "old");
        message.put("messageList", inner);

        official.cmd("message", Map.of("message", message));

        Combined combined =
                (Combined) java.next(MessageReceived.class).message().content();
        List<Message> messages = await(java.sdk().attachments().messagesOf(combined));
        assertThat(messages).extracting(Message::id).containsExactly("1200000000000000101", "1200000000000000102");
        assertThat(messages).extracting(Message::from).containsExactly("official", "java");
        assertThat(messages).extracting(Message::content).containsExactly(Text.of("hello"), Text.of("茶"));
        assertThat(messages)
                .extracting(each -> each.time().toEpochMilli())
                .containsExactly(1_700_000_000_100L, 1_700_000_000_200L);
        assertThat(combined.level()).isEqualTo(1);
        assertThat(combined.title()).contains("T");
    }

    // ---- from Java to the official client -------------------------------------------------------

    private static Arguments fromJava(String event, String name, int length, Function<Attachment, Content> content) {
        return Arguments.of(event, name, length, content);
    }

    static Stream<Arguments> fromJava() {
        return Stream.of(
                fromJava(
                        "onImageMessage",
                        "cat.png",
                        20_000,
                        file -> AttachmentContents.image(file)
                                .size(Size.builder().width(3).height(4).build())
                                .build()),
                fromJava(
                        "onAudioMessage",
                        "voice.amr",
                        30_000,
                        file -> AttachmentContents.audio(file)
                                .duration(Duration.ofSeconds(5))
                                .build()),
                fromJava(
                        "onVideoMessage",
                        "film.mp4",
                        40_000,
                        file -> AttachmentContents.video(file)
                                .duration(Duration.ofSeconds(9))
                                .build()),
                fromJava(
                        "onFileMessage",
                        "doc.pdf",
                        50_000,
                        file -> AttachmentContents.file(file).build()),
                fromJava(
                        "onFileMessage",
                        "large.bin",
                        9 * MB + 1,
                        file -> AttachmentContents.file(file).build()));
    }

    @ParameterizedTest
    @MethodSource("fromJava")
    @Trial(
            what = "uploaded picture, voice, film, file, whole and in parts, downloaded byte for byte",
            ways = Way.JAVA_TO_OFFICIAL)
    void whatJavaUploadsTheOfficialClientDownloads(
            String event, String name, int length, Function<Attachment, Content> content) throws Exception {
        Path sent = file(name, length);
        Attachment uploaded = await(java.sdk()
                .attachments()
                .upload(AttachmentSource.of(sent), "official")
                .result());
        await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder()
                        .to("official")
                        .content(content.apply(uploaded))
                        .build()));

        JsonNode got = official.next(event);
        Path came = folder.resolve("came");
        // as a page does it: the secret is in the URL
        official.cmd("download", Map.of("url", got.path("url").asText(), "secret", "", "file", came.toString()));
        assertThat(Files.mismatch(came, sent)).isEqualTo(-1);
        Files.delete(came);
        // and as the SDK documents it: it is in the header
        official.cmd(
                "download",
                Map.of("url", uploaded.url(), "secret", got.path("secret").asText(), "file", came.toString()));
        assertThat(Files.mismatch(came, sent)).isEqualTo(-1);
        if (got.has("thumb") && event.equals("onVideoMessage")) {
            official.cmd(
                    "download",
                    Map.of(
                            "url",
                            got.path("thumb").asText(),
                            "secret",
                            got.path("thumb_secret").asText(),
                            "file",
                            came.toString()));
            assertThat(ImageIO.read(came.toFile()).getWidth()).isEqualTo(170);
        }
    }

    @Test
    @Trial(what = "combined messages, opened", ways = Way.JAVA_TO_OFFICIAL)
    void whatJavaCombinesTheOfficialClientReads() throws Exception {
        Message hello = java.send("official", "hello");
        Message tea = java.send("official", "茶");
        Combined combined = await(java.sdk()
                .attachments()
                .combine(
                        List.of(hello, tea),
                        UploadTarget.builder().to("official").build(),
                        CombinedPreview.builder()
                                .title("T")
                                .summary("S")
                                .compatibleText("old")
                                .build())
                .result());
        await(java.sdk()
                .messages()
                .send(OutgoingMessage.builder().to("official").content(combined).build()));

        JsonNode got = official.next("onCombineMessage");
        JsonNode messages = official.cmd(
                "parse",
                Map.of(
                        "url",
                        got.path("url").asText(),
                        "secret",
                        got.path("secret").asText()));

        assertThat(messages.findValuesAsText("msg")).containsExactly("hello", "茶");
        assertThat(messages.findValuesAsText("id")).containsExactly(hello.id(), tea.id());
        assertThat(messages.findValuesAsText("from")).containsExactly("java", "java");
        assertThat(messages.get(0).path("time").asLong()).isEqualTo(hello.time().toEpochMilli());
        assertThat(got.path("combineLevel").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNotAllowedTheOfficialClientCallsByItsName() throws Exception {
        Attachment uploaded = await(java.sdk()
                .attachments()
                .upload(AttachmentSource.of("a.txt", new byte[10]), "official")
                .result());

        assertThat(official.tryDownload(uploaded.url(), "wrong")).isEqualTo(222);
        assertThat(official.tryDownload(uploaded.url() + "0", "x")).isEqualTo(200);
    }
}

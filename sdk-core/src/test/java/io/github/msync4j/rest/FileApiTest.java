package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Blob;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files on the wire. */
class FileApiTest {
    private final ScriptedRest rest = new ScriptedRest();

    private final FileApi api = FileApi.of(rest);

    @Test
    void aFileIsUploadedInParts() {
        rest.answering("{\"uri\":\"x\",\"entities\":[{\"uuid\":\"F\",\"type\":\"chatfile\",\"share-secret\":\"S\","
                + "\"file-metadata\":{\"content-length\":4,\"content-type\":\"image/png\"}}]}");
        UploadedFiles uploaded = got(api.uploadFile(FileUpload.builder()
                .chatType(FileChatType.GROUP)
                .chatTarget("g1")
                .file(Blob.of(bytes("film")).withFileName("a.png").withMediaType("image/png"))
                .thumbnailWidth(90)
                .build()));

        assertThat(rest.last())
                .isEqualTo("POST /o/a/chatfiles?chat-type=GROUP&chat-target=g1 multipart/form-data; boundary=BOUNDARY"
                        + " {Accept=*/*, restrict-access=true} --BOUNDARY"
                        + "|Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"|Content-Type: image/png||film"
                        + "|--BOUNDARY|Content-Disposition: form-data; name=\"thumbnail-width\"||90|--BOUNDARY--|");
        UploadedFile file = uploaded.files().get(0);
        assertThat(file.id()).isEqualTo("F");
        assertThat(file.shareSecret()).isEqualTo("S");
        assertThat(file.metadata().orElseThrow().length()).hasValue(4);
        assertThat(file).asString().doesNotContain("S]").contains("***");
    }

    @Test
    void anUploadInPartsHasItsSteps() {
        rest.answering(
                        "{\"entities\":[{\"uuid\":\"U\",\"part_lower_limit\":5242880,\"file_upper_limit\":10000000000}]}")
                .answering("[]")
                .answering("{\"entities\":[{\"uuid\":\"F\",\"share-secret\":\"S\"}]}")
                .answering("{}");
        PartUpload upload = got(api.beginUpload(PartUploadRequest.builder().build()));
        assertThat(upload.maxFileLength()).isEqualTo(10_000_000_000L);
        got(api.uploadPart(FilePart.builder()
                .uploadId(upload.id())
                .part(Blob.of(bytes("fi")))
                .number(1)
                .build()));
        assertThat(got(api.completeUpload(UploadCompletion.builder()
                                .uploadId("U")
                                .chatType(FileChatType.SINGLE)
                                .chatTarget("bob")
                                .build()))
                        .files())
                .hasSize(1);
        got(api.abortUpload(UploadAbortion.builder().uploadId("U").build()));

        assertThat(rest.seen)
                .containsExactly(
                        "POST /o/a/sdk/chatfiles/part-upload",
                        "PUT /o/a/sdk/chatfiles/part-upload/U multipart/form-data; boundary=BOUNDARY"
                                + " {Accept=*/*, restrict-access=true} --BOUNDARY"
                                + "|Content-Disposition: form-data; name=\"part_file\"; filename=\"part_file\""
                                + "|Content-Type: application/octet-stream||fi"
                                + "|--BOUNDARY|Content-Disposition: form-data; name=\"part_number\"||1|--BOUNDARY--|",
                        "POST /o/a/sdk/chatfiles/part-upload/U?chat-type=CHAT&chat-target=bob&restrict-access=true",
                        "DELETE /o/a/sdk/chatfiles/part-upload/U");
    }

    @Test
    void aDownloadShowsItsSecretInAHeaderOnly() {
        rest.answering("<bytes>");
        Blob blob = got(api.downloadFile(FileDownload.builder()
                .fileId("F")
                .shareSecret("S")
                .thumbnail(true)
                .build()));

        assertThat(rest.last()).isEqualTo("GET /o/a/chatfiles/F?thumbnail=true {share-secret=S}");
        assertThat(got(blob.toBytes(100))).asString(StandardCharsets.UTF_8).isEqualTo("<bytes>");
    }

    @Test
    void aDownloadThatIsRefusedTellsWhy() {
        FileDownload file = FileDownload.builder().fileId("F").build();
        rest.answering(403, "{\"error_description\":\"chatfile no permission\"}")
                .answering(403, "{}")
                .answering(404, "{\"error\":\"file_expired\"}")
                .answering(404, "{}")
                .answering(500, "{}");

        assertThat(code(api.downloadFile(file))).isEqualTo(ErrorCode.DOWNLOAD_FORBIDDEN);
        assertThat(code(api.downloadFile(file))).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(code(api.downloadFile(file))).isEqualTo(ErrorCode.FILE_EXPIRED);
        assertThat(code(api.downloadFile(file))).isEqualTo(ErrorCode.FILE_NOT_FOUND);
        assertThat(code(api.downloadFile(file))).isEqualTo(ErrorCode.SERVER_ERROR);
    }

    @Test
    void speechTellsItsErrorsInAnObject() {
        SpeechApi speech = SpeechApi.of(rest);
        VoiceFile file = VoiceFile.builder()
                .sampleRate(8000)
                .file(Blob.of(bytes("voice")).withFileName("v.amr"))
                .build();
        rest.answering("{\"data\":{\"text\":\"hi\"}}")
                .answering(400, "{\"error\":{\"code\":\"4001003\",\"message\":\"too long\"}}")
                .answering(400, "{\"error\":{\"code\":\"4001001\",\"message\":\"the uploaded file exceeds 5 MB\"}}")
                .answering(400, "{\"error\":{\"code\":\"4001001\",\"message\":\"no\"}}")
                .answering(401, "{}");

        assertThat(got(speech.transcribeFile(file)).text()).isEqualTo("hi");
        assertThat(rest.last())
                .isEqualTo("POST /api/sdk/v1/o/a/speech/recognitions multipart/form-data; boundary=BOUNDARY"
                        + " {Accept=application/json} --BOUNDARY|Content-Disposition: form-data; name=\"username\"||ann"
                        + "|--BOUNDARY|Content-Disposition: form-data; name=\"audio.sampleRate\"||8000"
                        + "|--BOUNDARY|Content-Disposition: form-data; name=\"file\"; filename=\"v.amr\""
                        + "|Content-Type: application/octet-stream||voice|--BOUNDARY--|");
        assertThat(code(speech.transcribeFile(file))).isEqualTo(ErrorCode.VOICE_TOO_LONG);
        assertThat(code(speech.transcribeFile(file))).isEqualTo(ErrorCode.FILE_TOO_LARGE);
        assertThat(code(speech.transcribeFile(file))).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(code(speech.transcribeFile(file))).isEqualTo(ErrorCode.AUTHENTICATION_REFUSED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

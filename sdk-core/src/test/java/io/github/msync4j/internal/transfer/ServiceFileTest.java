package io.github.msync4j.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.attachment.RemoteFilePart;
import io.github.msync4j.internal.rest.AppKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs are the service's own. */
class ServiceFileTest {
    private static final AppKey APP = new AppKey("org", "app.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rest.example/org/app.1/chatfiles/f-1",
                "http://127.0.0.1:8080/org/app.1/chatfiles/f-1",
                "HTTPS://other.example/org/app.1/chatfiles/f-1?em-redirect=true",
                "https://rest.example/org/app.1/chatfiles/f-1#x",
            })
    void aFileOfTheAppIsTheServicesWhateverTheHost(String url) {
        assertThat(ServiceFile.of(url, APP, "").orElseThrow().id()).isEqualTo("f-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example/cat.png",
                "https://rest.example/org/other/chatfiles/f-1",
                "https://rest.example/org/appx1/chatfiles/f-1",
                "https://rest.example/org/app.1/chatfiles/../token",
                "https://rest.example/org/app.1/chatfiles/f-1/x",
                "https://rest.example/org/app.1/chatfiles/",
                "https://rest.example/x/org/app.1/chatfiles/f-1",
                "https://rest.example/?/org/app.1/chatfiles/f-1",
                "ftp://rest.example/org/app.1/chatfiles/f-1",
                "/org/app.1/chatfiles/f-1",
                "",
            })
    void whateverElseIsNot(String url) {
        assertThat(ServiceFile.of(url, APP, "")).isEmpty();
    }

    @Test
    void theClientsOwnAddressMayHaveAPath() {
        assertThat(ServiceFile.of("https://rest.example/im/org/app.1/chatfiles/f-1", APP, "/im/"))
                .isPresent();
        assertThat(ServiceFile.of("https://rest.example/org/app.1/chatfiles/f-1", APP, "/im"))
                .isPresent();
    }

    @Test
    void whatTheVendorsClientPutsIntoUrlsIsRead() {
        String url = "https://rest.example/org/app.1/chatfiles/f-1";
        ServiceFile combined = ServiceFile.of(url + "?em-redirect=true&share-secret=s%2B1", APP, "")
                .orElseThrow();

        assertThat(combined.secret()).contains("s+1");
        assertThat(combined.part()).isEqualTo(RemoteFilePart.FILE);
        assertThat(combined).asString().doesNotContain("s+1");
        assertThat(ServiceFile.of(url + "?vframe=true", APP, "").orElseThrow().part())
                .isEqualTo(RemoteFilePart.VIDEO_FRAME);
        assertThat(ServiceFile.of(url + "?em-redirect=true&thumbnail=true", APP, "")
                        .orElseThrow()
                        .part())
                .isEqualTo(RemoteFilePart.THUMBNAIL);
        assertThat(ServiceFile.of(url + "?share-secret=%zz", APP, "")
                        .orElseThrow()
                        .secret())
                .contains("%zz");
    }
}

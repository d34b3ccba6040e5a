package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
    private static final String CANARY = "cAnArY7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer cAnArY7",
                "Authorization: Basic cAnArY7==",
                "authorization=cAnArY7",
                "Proxy-Authorization: Basic cAnArY7",
                "share-secret: cAnArY7",
                "Cookie: cAnArY7",
                "thumb_secret=cAnArY7",
                "https://h.example/a?token=cAnArY7&b=1",
                "https://h.example/a?b=1&access_token=cAnArY7",
                "https://h.example/a?X-Amz-Signature=cAnArY7&X-Amz-Credential=cAnArY7&X-Amz-Security-Token=cAnArY7",
                "https://h.example/a?OSSAccessKeyId=cAnArY7&Signature=cAnArY7",
                "https://h.example/a?sign=cAnArY7;sig=cAnArY7",
                "https://user:cAnArY7@h.example/a",
                "{\"access_token\":\"cAnArY7\",\"expires_in\":5}",
                "{\"accessToken\" : \"cAnA\\\"rY7 cAnArY7\",\"a\":1}",
                "{\"error\":\"{\\\"password\\\":\\\"cAnArY7\\\"}\"}",
                "{'password': 'cAnArY7'}",
                "{\"password\":cAnArY7}",
                "grant_type=password&password=cAnArY7&username=alice",
                "password%3DcAnArY7",
                "client_secret = cAnArY7",
                "pwd=cAnArY7",
                "refused: bearer cAnArY7",
                "the token YWMtcAnArY7cAnArY7 is over",
                "apiKey: cAnArY7",
                "newToken=cAnArY7",
            })
    void scrub_secret_isGone(String text) {
        assertThat(Scrubber.scrub(text)).doesNotContainIgnoringCase(CANARY).contains("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://h.example/a?token=x&b=1           | https://h.example/a?token=***&b=1",
                "{\"access_token\":\"x y\",\"expires_in\":5} | {\"access_token\":\"***\",\"expires_in\":5}",
                "{\"e\":\"{\\\"token\\\":\\\"x\\\",\\\"a\\\":1}\"}  | {\"e\":\"{\\\"token\\\":\\\"***\\\",\\\"a\\\":1}\"}",
                "Authorization: Bearer x, a=b              | Authorization: ***, a=b",
                "ftp://u:p@h/a                              | ftp://***@h/a",
            })
    void scrub_secret_leavesTheRest(String text, String expected) {
        assertThat(Scrubber.scrub(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain text, 你好",
                "https://h.example/a?b=1&design=x#c",
                "the token is over",
                "tokens: 3",
                "{\"error\":\"invalid_grant\",\"error_description\":\"user not found\"}",
                "grant_type=password",
                "mail me at a@b.example",
            })
    void scrub_noSecret_isTheSame(String text) {
        assertThat(Scrubber.scrub(text)).isEqualTo(text);
    }

    /** Twice the text takes about twice the time, whatever it is made of. */
    @Test
    void scrub_longText_ends() {
        for (String part :
                new String[] {"a", "-", "token", "token=\\", "\"token\":\"\\", "://a", "https://", "Bearer ", "dt-"}) {
            String text = part.repeat(300_000 / part.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Scrubber.scrub(text), part);
        }
    }
}

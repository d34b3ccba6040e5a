package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.AttributeValues;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.File;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.Video;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages of all kinds from one client to another. */
class MessagesTest extends ServerFixture {
    private static final String URL = "https://rest.example/demo/app/chatfiles/1";

    @Test
    void whatIsSentArrivesAsItWasSentWhateverItIs() throws Exception {
        Inbox bobs = new Inbox();
        online("bob", bobs);
        MsyncClient alice = online("alice");
        bobs.next(Connected.class);
        List<Content> contents = List.of(
                Text.of("茶"),
                Image.builder()
                        .url(URL)
                        .secret("s3cret")
                        .fileName("cat.png")
                        .fileLength(300)
                        .size(Size.builder().width(640).height(480).build())
                        .build(),
                Audio.builder().url(URL).duration(Duration.ofSeconds(5)).build(),
                Video.builder().url(URL).thumbnailUrl(URL + "?vframe=true").build(),
                File.builder().url(URL).fileName("doc.pdf").build(),
                Location.builder().latitude(39.9042).longitude(116.4074).build(),
                Command.builder()
                        .action("typing")
                        .putParameter("on", AttributeValues.of(true))
                        .build(),
                Custom.builder().event("gift").putAttribute("name", "rose").build(),
                Combined.builder()
                        .url(URL)
                        .title("T")
                        .compatibleText("messages")
                        .build());

        for (Content content : contents) {
            Message sent = await(alice.messages()
                    .send(OutgoingMessage.builder()
                            .to("bob")
                            .content(content)
                            .attributes(Map.of("count", AttributeValues.of(3)))
                            .build()));

            assertThat(sent.content()).isEqualTo(content);
            assertThat(bobs.next(MessageReceived.class).message()).isEqualTo(sent);
        }
    }

    @Test
    void whatCannotBeSentIsRefusedAndHarmsNothing() throws Exception {
        Inbox bobs = new Inbox();
        online("bob", bobs);
        MsyncClient alice = online("alice");
        bobs.next(Connected.class);

        OutgoingMessage.Builder message = OutgoingMessage.builder().to("bob");
        assertThat(code(alice.messages()
                        .send(message.content(Image.builder().build()).build())))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        await(alice.messages().sendText("bob", "hi"));

        assertThat(bobs.next(MessageReceived.class).message().content()).isEqualTo(Text.of("hi"));
    }
}

package io.github.msync4j.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageThread;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.ThreadOverview;
import io.github.msync4j.rest.ThreadMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said beside a message about threads. */
class BodyMetadataTest {

    private static Message told(String metadata) {
        Message.Builder message = Message.builder()
                .id("1")
                .from("bob")
                .to("230000000000001")
                .chatType(ChatType.GROUP)
                .time(Instant.EPOCH)
                .content(Text.of("hi"));
        BodyMetadata.tell(metadata, message);
        return message.build();
    }

    @Test
    void messageInAThreadSaysInWhichOneItIs() {
        Message message = told("{\"thread\":{\"msg_parent_id\":\"9\",\"muc_parent_id\":\"23\",\"thread_name\":\"T\"}}");

        assertThat(message.thread()).isTrue();
        assertThat(message.threadDetails())
                .contains(MessageThread.builder()
                        .messageId("9")
                        .groupId("23")
                        .name("T")
                        .build());
        assertThat(message.threadOverview()).isEmpty();
    }

    @Test
    void messageAtWhichAThreadBeginsSaysWhatBecameOfThat() {
        String overview =
                "{\"thread_overview\":{\"id\":\"25\",\"muc_parent_id\":\"23\",\"name\":\"T\",\"message_count\":2,"
                        + "\"create_timestamp\":5,\"update_timestamp\":6,\"last_message\":";

        Message message = told(overview
                + "{\"id\":\"7\",\"from\":\"bob\",\"to\":\"25\",\"timestamp\":6,\"payload\":{\"bodies\":[]}}}}");

        ThreadOverview expected = ThreadOverview.builder()
                .threadId("25")
                .groupId("23")
                .name("T")
                .messageCount(2)
                .created(Instant.ofEpochMilli(5))
                .updated(Instant.ofEpochMilli(6))
                .build();
        assertThat(message.threadOverview())
                .contains(expected.toBuilder()
                        .lastMessage(ThreadMessage.builder()
                                .messageId("7")
                                .from("bob")
                                .to("25")
                                .timestamp(Instant.ofEpochMilli(6))
                                .payload("{\"bodies\":[]}")
                                .build())
                        .build());
        assertThat(message.thread()).isFalse();
        for (String none : new String[] {"{}", "null"}) {
            assertThat(told(overview + none + "}}").threadOverview()).contains(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"thread\":{},\"thread_overview\":7}",
                "{\"thread\":{\"msg_parent_id\":\"\"}}",
                "{\"thread\":{\"msg_parent_id\":[]}}",
                "{\"thread\":{},\"thread_overview\":{\"message_count\":\"many\"}}"
            })
    void whatTheServiceDoesNotSayIsNotThere(String metadata) {
        Message message = told(metadata);

        assertThat(message.thread()).isTrue();
        assertThat(message.threadDetails()).isEmpty();
        assertThat(message.threadOverview()).isEmpty();
        assertThat(message.metadata()).contains(metadata);
    }
}

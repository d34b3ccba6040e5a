package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.devserver.ForceOutReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessagesTest extends WithServer {
    @Test
    void send_isAcknowledged_printsTheMessage() {
        JsonNode message = shell.run("send", "--as", "alice", "--to", "bob", "--text", "hi 你好 👋", "--json")
                .object();

        assertThat(message.path("from").asText()).isEqualTo("alice");
        assertThat(message.path("to").asText()).isEqualTo("bob");
        assertThat(message.path("text").asText()).isEqualTo("hi 你好 👋");
        assertThat(message.path("id").asText()).matches("\\d+");
        assertThat(Instant.parse(message.path("time").asText())).isAfter(Instant.EPOCH);
    }

    @Test
    void send_toAnEmptyUser_isAUsageError() {
        assertThat(shell.run("send", "--as", "alice", "--to", "", "--text", "hi")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void listen_withJson_printsEventsByTheirNamesAndEndsWithTheInput() throws Exception {
        Shell.Running listen = shell.start("listen", "--as", "bob", "--json");
        assertThat(listen.event("Connected").path("userId").asText()).isEqualTo("bob");

        JsonNode sent = shell.run("send", "--as", "alice", "--to", "bob", "--text", "hi", "--json")
                .object();
        JsonNode received = listen.event("MessageReceived");
        assertThat(received.path("from").asText()).isEqualTo("alice");
        assertThat(received.path("to").asText()).isEqualTo("bob");
        assertThat(received.path("text").asText()).isEqualTo("hi");
        assertThat(received.path("id")).isEqualTo(sent.path("id"));
        assertThat(received.path("time")).isEqualTo(sent.path("time"));
        assertThat(received.path("offline").isBoolean()).isTrue();

        listen.endInput();
        assertThat(listen.event("Disconnected").path("reason").asText()).isEqualTo("LOGOUT");
        assertThat(listen.exit()).isZero();
        assertThat(listen.err()).isEmpty();
        assertThat(server.sessions("bob")).isEmpty();
    }

    @Test
    void listen_whenMessagesWaited_printsThemBetweenTheOfflineSyncEvents() throws Exception {
        shell.run("send", "--as", "alice", "--to", "bob", "--text", "one");
        shell.run("send", "--as", "alice", "--to", "bob", "--text", "two");

        Shell.Running listen = shell.start("listen", "--as", "bob", "--json");

        listen.event("Connected");
        assertThat(listen.event("OfflineSyncStarted").path("messages").asInt()).isEqualTo(2);
        assertThat(listen.event("MessageReceived").path("text").asText()).isEqualTo("one");
        JsonNode second = listen.event("MessageReceived");
        assertThat(second.path("text").asText()).isEqualTo("two");
        assertThat(second.path("offline").asBoolean()).isTrue();
        JsonNode finished = listen.event("OfflineSyncFinished");
        assertThat(finished.path("messages").asInt()).isEqualTo(2);
        assertThat(finished.path("duration").asText()).startsWith("PT");
        listen.endInput();
        assertThat(listen.exit()).isZero();
    }

    @Test
    void listen_whenForcedOut_endsByItselfWithItsOwnCode() throws Exception {
        Shell.Running listen = shell.start("listen", "--as", "bob", "--json");
        listen.event("Connected");

        server.forceOut("bob", null, ForceOutReason.PASSWORD_CHANGED, "");

        assertThat(listen.event("Disconnected").path("code").asText()).isEqualTo("PASSWORD_CHANGED");
        assertThat(listen.exit()).isEqualTo(5);
        JsonNode error = listen.object();
        assertThat(error.path("error").asText()).isEqualTo("PASSWORD_CHANGED");
        assertThat(error.path("exitCode").asInt()).isEqualTo(5);
        assertThat(listen.err()).hasLineCount(1).contains("216");
    }

    @Test
    void listen_forAPerson_neitherObeysNorBreaksAtWhatOthersWrite() throws Exception {
        Shell.Running listen = shell.start("listen", "--as", "bob");
        assertThat(listen.line()).contains("connected");

        shell.run("send", "--as", "alice", "--to", "bob", "--text", "a\u001b[2Jb\nc");

        assertThat(listen.line()).isEqualTo("alice to bob: a\uFFFD[2Jb c");
        listen.endInput();
        assertThat(listen.exit()).isZero();
    }

    @Test
    void chat_sendsEachLineAndPrintsWhatComes() throws Exception {
        Shell.Running bob = shell.start("listen", "--as", "bob", "--json");
        bob.event("Connected");
        Shell.Running alice = shell.start("chat", "--as", "alice", "--to", "bob", "--json");
        alice.event("Connected");

        alice.type("hi");
        assertThat(alice.event("MessageSent").path("text").asText()).isEqualTo("hi");
        assertThat(bob.event("MessageReceived").path("text").asText()).isEqualTo("hi");
        server.pushText("bob", "alice", "hello");
        assertThat(alice.event("MessageReceived").path("text").asText()).isEqualTo("hello");

        alice.endInput();
        assertThat(alice.exit()).isZero();
        bob.endInput();
        assertThat(bob.exit()).isZero();
    }

    @Test
    void chat_whoseInputEndsAtOnce_hasSentAllOfIt() {
        Shell.Result chat = shell.runWithInput("one\n\ntwo\n", "chat", "--as", "alice", "--to", "bob", "--json");

        assertThat(chat.exit()).isZero();
        assertThat(chat.objects())
                .filteredOn(line -> line.path("event").asText().equals("MessageSent"))
                .extracting(line -> line.path("text").asText())
                .containsExactly("one", "two");
    }
}

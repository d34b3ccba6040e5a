package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Pages;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the calls around threads look like on the wire, and what becomes of their answers. */
class ThreadApiTest {
    private static final ThreadId THREAD = ThreadId.of("t1");
    private static final ThreadCreation CREATION =
            ThreadCreation.builder().name("talk").messageId("m1").groupId("g1").build();
    private static final String DETAILS =
            "{\"id\":\"t1\",\"name\":\"talk\",\"owner\":\"ann\",\"created\":1,\"msgId\":\"m1\",\"groupId\":\"g1\"}";
    private static final ThreadDetails TALK = ThreadDetails.builder()
            .threadId("t1")
            .name("talk")
            .owner("ann")
            .created(Instant.ofEpochMilli(1))
            .messageId("m1")
            .groupId("g1")
            .build();

    private final ScriptedRest server = new ScriptedRest();
    private final ThreadApi threads = ThreadApi.of(server);

    @Test
    void aThreadBeginsAtAMessageAndCanBeAskedFor() {
        server.answering("{\"data\":{\"thread_id\":\"t1\"}}")
                .answering("{\"data\":" + DETAILS.replace("}", ",\"affiliations_count\":2}") + "}");

        ThreadId created = got(threads.createThread(CREATION));
        ThreadDetails details = got(threads.getThread(created));

        assertThat(details).isEqualTo(TALK.toBuilder().memberCount(2).build());
        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/thread?resource=dev"
                                + " {\"owner\":\"ann\",\"name\":\"talk\",\"msg_id\":\"m1\",\"group_id\":\"g1\"}",
                        "GET /o/a/thread/t1");
    }

    @Test
    void whoEntersAThreadIsToldWhatItIs() {
        server.answering("{\"data\":{\"status\":\"ok\",\"detail\":" + DETAILS + "}}");

        assertThat(got(threads.joinThread(THREAD))).isEqualTo(TALK);
        assertThat(server.asked()).containsExactly("POST /o/a/thread/t1/user/ann/join?resource=dev");
    }

    @Test
    void anAnswerThatSaysNothingIsASuccess() {
        server.answering("{\"data\":{\"status\":\"ok\"}}").answering("{}");

        assertThat(got(threads.leaveThread(THREAD)).status()).isEqualTo("ok");
        assertThat(got(threads.destroyThread(THREAD)).status()).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "DELETE /o/a/thread/t1/user/ann/quit?resource=dev", "DELETE /o/a/thread/t1?resource=dev");
    }

    @Test
    void aThreadIsRenamed() {
        server.answering("{\"data\":{\"name\":\"chat\"}}");

        ThreadName name = got(threads.renameThread(
                ThreadRenaming.builder().threadId("t1").name("chat").build()));

        assertThat(name.name()).isEqualTo("chat");
        assertThat(server.asked()).containsExactly("PUT /o/a/thread/t1?resource=dev {\"name\":\"chat\"}");
    }

    @Test
    void membersAreListedPageByPageUntilThereIsNoCursor() {
        server.answering("{\"data\":{\"affiliations\":[\"ann\",\"bob\"]},\"properties\":{\"cursor\":\"c 2\"}}")
                .answering("{\"data\":{\"affiliations\":[\"cy\"]},\"properties\":{\"cursor\":\"\"}}");
        Pages<ThreadMemberPage> pages = threads.listMembersPages(
                ThreadMemberQuery.builder().threadId("t1").limit(2).build());

        assertThat(got(pages.next()).orElseThrow().userIds()).containsExactly("ann", "bob");
        assertThat(got(pages.next()).orElseThrow().userIds()).containsExactly("cy");
        assertThat(got(pages.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /o/a/thread/t1/users?limit=2&cursor=", "GET /o/a/thread/t1/users?limit=2&cursor=c%202");
    }

    @Test
    void threadsAreListedOfAllGroupsOrOfOne() {
        server.answering("{\"entities\":[" + DETAILS + "],\"properties\":{\"cursor\":\"c\"}}")
                .answering("{\"entities\":[]}")
                .answering("{\"entities\":[],\"properties\":{\"cursor\":\"\"}}");
        ThreadGroupQuery inGroup =
                ThreadGroupQuery.builder().groupId("g1").limit(50).cursor("c").build();

        ThreadPage page =
                got(threads.listJoinedThreads(ThreadQuery.builder().limit(20).build()));
        got(threads.listJoinedThreadsInGroup(inGroup));
        Pages<ThreadPage> all = threads.listThreadsInGroupPages(inGroup);

        assertThat(page.threads()).containsExactly(TALK);
        assertThat(page.cursor()).isEqualTo("c");
        assertThat(got(all.next()).orElseThrow().threads()).isEmpty();
        assertThat(got(all.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /o/a/threads/user/ann?limit=20&cursor=",
                        "GET /o/a/threads/chatgroups/g1/user/ann?limit=50&cursor=c",
                        "GET /o/a/threads/chatgroups/g1?limit=50&cursor=c");
    }

    @Test
    void theLastMessageIsToldWhereThereIsOne() {
        server.answering("{\"entities\":[{\"thread_id\":\"t1\",\"last_message\":{\"id\":\"1\",\"from\":\"ann\","
                + "\"to\":\"t1@conference.easemob.com\",\"timestamp\":1,\"payload\":{\"bodies\":[{\"type\":\"txt\"}]}}},"
                + "{\"thread_id\":\"t2\",\"last_message\":{}}]}");

        List<ThreadLastMessage> last = got(threads.getLastMessages(ThreadLastMessageQuery.builder()
                        .addThreadId("t1")
                        .addThreadId("t2")
                        .build()))
                .lastMessages();

        assertThat(last.get(0).message())
                .contains(ThreadMessage.builder()
                        .messageId("1")
                        .from("ann")
                        .to("t1@conference.easemob.com")
                        .timestamp(Instant.ofEpochMilli(1))
                        .payload("{\"bodies\":[{\"type\":\"txt\"}]}")
                        .build());
        assertThat(last.get(1).threadId()).isEqualTo("t2");
        assertThat(last.get(1).message().orElseThrow().messageId()).isEmpty();
        assertThat(server.asked()).containsExactly("POST /o/a/thread/message {\"threadIds\":[\"t1\",\"t2\"]}");
    }

    @Test
    void aMemberIsRemoved() {
        server.answering("{\"data\":{\"result\":true,\"user\":\"bob\"}}");

        ThreadMemberRemoval removed = got(threads.removeMember(
                ThreadUserId.builder().threadId("t1").userId("bob").build()));

        assertThat(removed.result()).isTrue();
        assertThat(server.asked()).containsExactly("DELETE /o/a/thread/t1/users/bob?resource=dev");
    }

    @Test
    void refusalsTellTheReason() {
        assertThat(refusedToCreate(400, 40002)).isEqualTo(ErrorCode.THREAD_ALREADY_EXISTS);
        assertThat(refusedToCreate(403, 40003)).isEqualTo(ErrorCode.THREAD_ALREADY_EXISTS);
        assertThat(refusedToCreate(403, 40005)).isEqualTo(ErrorCode.QUOTA_REACHED);
        assertThat(refusedToCreate(400, 40009)).isEqualTo(ErrorCode.OPERATION_UNSUPPORTED);
        assertThat(refusedToCreate(403, 40000)).isEqualTo(ErrorCode.SERVICE_NOT_ENABLED);
        assertThat(refusedToCreate(401, 40001)).isEqualTo(ErrorCode.NO_PERMISSION);
        assertThat(refusedToCreate(500, 40006)).isEqualTo(ErrorCode.SERVER_ERROR);

        server.answering(404, "{\"error_code\":40011}");
        assertThat(code(threads.joinThread(THREAD))).isEqualTo(ErrorCode.THREAD_NOT_FOUND);
        server.answering(404, "{\"error_code\":40012}");
        assertThat(code(threads.joinThread(THREAD))).isEqualTo(ErrorCode.NO_PERMISSION);
    }

    private ErrorCode refusedToCreate(int status, int number) {
        server.answering(status, "{\"error_code\":" + number + "}");
        return code(threads.createThread(CREATION));
    }
}

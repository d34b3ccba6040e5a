package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedTransport.code;
import static io.github.msync4j.rest.ScriptedTransport.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.rest.internal.ThreadCalls;
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

    private final ScriptedTransport server = new ScriptedTransport();
    private final ThreadApi threads = new ThreadCalls(server);

    @Test
    void aThreadBeginsAtAMessageAndCanBeAskedFor() {
        server.answers("{\"data\":{\"thread_id\":\"t1\"}}")
                .answers("{\"data\":" + DETAILS.replace("}", ",\"affiliations_count\":2}") + "}");

        ThreadId created = result(threads.createThread(CREATION));
        ThreadDetails details = result(threads.getThread(created));

        assertThat(details).isEqualTo(TALK.toBuilder().memberCount(2).build());
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/thread?resource=jvm_1"
                                + " {\"owner\":\"ann\",\"name\":\"talk\",\"msg_id\":\"m1\",\"group_id\":\"g1\"}",
                        "GET /org1/app1/thread/t1");
    }

    @Test
    void whoEntersAThreadIsToldWhatItIs() {
        server.answers("{\"data\":{\"status\":\"ok\",\"detail\":" + DETAILS + "}}");

        assertThat(result(threads.joinThread(THREAD))).isEqualTo(TALK);
        assertThat(server.asked()).containsExactly("POST /org1/app1/thread/t1/user/ann/join?resource=jvm_1");
    }

    @Test
    void anAnswerThatSaysNothingIsASuccess() {
        server.answers("{\"data\":{\"status\":\"ok\"}}").answers("{}");

        assertThat(result(threads.leaveThread(THREAD)).status()).isEqualTo("ok");
        assertThat(result(threads.destroyThread(THREAD)).status()).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "DELETE /org1/app1/thread/t1/user/ann/quit?resource=jvm_1",
                        "DELETE /org1/app1/thread/t1?resource=jvm_1");
    }

    @Test
    void aThreadIsRenamed() {
        server.answers("{\"data\":{\"name\":\"chat\"}}");

        ThreadName name = result(threads.renameThread(
                ThreadRenaming.builder().threadId("t1").name("chat").build()));

        assertThat(name.name()).isEqualTo("chat");
        assertThat(server.asked()).containsExactly("PUT /org1/app1/thread/t1?resource=jvm_1 {\"name\":\"chat\"}");
    }

    @Test
    void membersAreListedPageByPageUntilThereIsNoCursor() {
        server.answers("{\"data\":{\"affiliations\":[\"ann\",\"bob\"]},\"properties\":{\"cursor\":\"c 2\"}}")
                .answers("{\"data\":{\"affiliations\":[\"cy\"]},\"properties\":{\"cursor\":\"\"}}");
        Pages<ThreadMemberPage> pages = threads.listMembersPages(
                ThreadMemberQuery.builder().threadId("t1").limit(2).build());

        assertThat(result(pages.next()).orElseThrow().userIds()).containsExactly("ann", "bob");
        assertThat(result(pages.next()).orElseThrow().userIds()).containsExactly("cy");
        assertThat(result(pages.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /org1/app1/thread/t1/users?limit=2&cursor=",
                        "GET /org1/app1/thread/t1/users?limit=2&cursor=c%202");
    }

    @Test
    void threadsAreListedOfAllGroupsOrOfOne() {
        server.answers("{\"entities\":[" + DETAILS + "],\"properties\":{\"cursor\":\"c\"}}")
                .answers("{\"entities\":[]}")
                .answers("{\"entities\":[],\"properties\":{\"cursor\":\"\"}}");
        ThreadGroupQuery inGroup =
                ThreadGroupQuery.builder().groupId("g1").limit(50).cursor("c").build();

        ThreadPage page =
                result(threads.listJoinedThreads(ThreadQuery.builder().limit(20).build()));
        result(threads.listJoinedThreadsInGroup(inGroup));
        Pages<ThreadPage> all = threads.listThreadsInGroupPages(inGroup);

        assertThat(page.threads()).containsExactly(TALK);
        assertThat(page.cursor()).isEqualTo("c");
        assertThat(result(all.next()).orElseThrow().threads()).isEmpty();
        assertThat(result(all.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /org1/app1/threads/user/ann?limit=20&cursor=",
                        "GET /org1/app1/threads/chatgroups/g1/user/ann?limit=50&cursor=c",
                        "GET /org1/app1/threads/chatgroups/g1?limit=50&cursor=c");
    }

    @Test
    void theLastMessageIsToldWhereThereIsOne() {
        server.answers("{\"entities\":[{\"thread_id\":\"t1\",\"last_message\":{\"id\":\"1\",\"from\":\"ann\","
                + "\"to\":\"t1@conference.easemob.com\",\"timestamp\":1,\"payload\":{\"bodies\":[{\"type\":\"txt\"}]}}},"
                + "{\"thread_id\":\"t2\",\"last_message\":{}}]}");

        List<ThreadLastMessage> last = result(threads.getLastMessages(ThreadLastMessageQuery.builder()
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
        assertThat(server.asked()).containsExactly("POST /org1/app1/thread/message {\"threadIds\":[\"t1\",\"t2\"]}");
    }

    @Test
    void aMemberIsRemoved() {
        server.answers("{\"data\":{\"result\":true,\"user\":\"bob\"}}");

        ThreadMemberRemoval removed = result(threads.removeMember(
                ThreadUserId.builder().threadId("t1").userId("bob").build()));

        assertThat(removed.result()).isTrue();
        assertThat(server.asked()).containsExactly("DELETE /org1/app1/thread/t1/users/bob?resource=jvm_1");
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

        server.answers(404, "{\"error_code\":40011}");
        assertThat(code(threads.joinThread(THREAD))).isEqualTo(ErrorCode.THREAD_NOT_FOUND);
        server.answers(404, "{\"error_code\":40012}");
        assertThat(code(threads.joinThread(THREAD))).isEqualTo(ErrorCode.NO_PERMISSION);
    }

    private ErrorCode refusedToCreate(int status, int number) {
        server.answers(status, "{\"error_code\":" + number + "}");
        return code(threads.createThread(CREATION));
    }
}

package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedTransport.code;
import static io.github.msync4j.rest.ScriptedTransport.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.rest.internal.ChatRoomAttributeCalls;
import io.github.msync4j.rest.internal.ChatRoomCalls;
import io.github.msync4j.rest.internal.ChatRoomFileCalls;
import io.github.msync4j.rest.internal.ChatRoomMemberCalls;
import io.github.msync4j.rest.internal.ChatRoomModerationCalls;
import io.github.msync4j.spec.Pages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the calls around chat rooms look like on the wire, and what becomes of their answers. */
class ChatRoomApiTest {
    private static final ChatRoomId ROOM = ChatRoomId.of("7");
    private static final ChatRoomUserId BOB =
            ChatRoomUserId.builder().chatRoomId("7").userId("bob").build();
    private static final ChatRoomUserIds BOB_AND_CY = ChatRoomUserIds.builder()
            .chatRoomId("7")
            .addUserId("bob")
            .addUserId("cy")
            .build();

    private final ScriptedTransport server = new ScriptedTransport();
    private final ChatRoomApi rooms = new ChatRoomCalls(server);
    private final ChatRoomMemberApi members = new ChatRoomMemberCalls(server);
    private final ChatRoomModerationApi moderation = new ChatRoomModerationCalls(server);
    private final ChatRoomAttributeApi attributes = new ChatRoomAttributeCalls(server);
    private final ChatRoomFileApi files = new ChatRoomFileCalls(server);

    @Test
    void roomsAreListedPageByPageUntilOneIsEmpty() {
        server.answers("{\"data\":[{\"id\":\"7\",\"name\":\"n\",\"owner\":\"ann\",\"affiliations_count\":3}]}")
                .answers("{\"data\":[]}");
        Pages<ChatRoomPage> pages = rooms.listChatRoomsPages(
                ChatRoomQuery.builder().page(1).pageSize(20).build());

        assertThat(result(pages.next()).orElseThrow().chatRooms())
                .containsExactly(ChatRoomSummary.builder()
                        .chatRoomId("7")
                        .name("n")
                        .owner("ann")
                        .memberCount(3)
                        .build());
        assertThat(result(pages.next()).orElseThrow().chatRooms()).isEmpty();
        assertThat(result(pages.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /org1/app1/chatrooms?pagenum=1&pagesize=20",
                        "GET /org1/app1/chatrooms?pagenum=2&pagesize=20");
    }

    @Test
    void joinedRoomsAreListedWithTheirDetails() {
        server.answers("{\"data\":[{\"id\":\"7\",\"title\":\"n\",\"owner\":\"org1#app1_ann\",\"created\":1,"
                + "\"description\":\"d\",\"max_users\":5}]}");

        ChatRoomJoinedPage page = result(rooms.listJoinedChatRooms(
                ChatRoomJoinedQuery.builder().page(1).pageSize(20).build()));

        assertThat(page.chatRooms())
                .containsExactly(ChatRoomJoined.builder()
                        .chatRoomId("7")
                        .name("n")
                        .owner("org1#app1_ann")
                        .created(Instant.ofEpochMilli(1))
                        .description("d")
                        .maxUsers(5)
                        .build());
        assertThat(server.asked())
                .containsExactly("GET /org1/app1/users/ann/joined_chatrooms?pagenum=1&pagesize=20&detail=true");
    }

    @Test
    void aRoomThatIsMadeBelongsToTheUserAndCanBeAskedFor() {
        server.answers("{\"data\":{\"id\":\"7\"}}")
                .answers("{\"data\":[{\"id\":\"7\",\"name\":\"n\",\"owner\":\"ann\",\"created\":1,\"maxusers\":200,"
                        + "\"affiliations_count\":2,\"affiliations\":[{\"owner\":\"ann\"},{\"member\":\"bob\"}],"
                        + "\"public\":true,\"mute\":true}]}");

        ChatRoomId made =
                result(rooms.createChatRoom(ChatRoomCreation.builder().name("n").build()));
        ChatRoom room = result(rooms.getChatRoom(made));

        assertThat(room.name()).isEqualTo("n");
        assertThat(room.created()).contains(Instant.ofEpochMilli(1));
        assertThat(room.maxUsers()).isEqualTo(200);
        assertThat(room.members())
                .containsExactly(member("ann", ChatRoomRole.OWNER), member("bob", ChatRoomRole.MEMBER));
        assertThat(room.isPublic()).isTrue();
        assertThat(room.allMuted()).isTrue();
        assertThat(room.membersOnly()).isFalse();
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/chatrooms?resource=jvm_1 {\"owner\":\"ann\",\"name\":\"n\"}",
                        "GET /org1/app1/chatrooms/7");
    }

    @Test
    void aRoomThatIsMadeMayHaveMembersFromTheBeginning() {
        server.answers("{\"data\":{\"id\":\"7\"}}");

        rooms.createChatRoom(ChatRoomCreation.builder()
                .name("n")
                .description("d")
                .maxUsers(9)
                .addMember("bob")
                .build());

        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/chatrooms?resource=jvm_1"
                                + " {\"owner\":\"ann\",\"name\":\"n\",\"description\":\"d\",\"maxusers\":9,\"members\":[\"bob\"]}");
    }

    @Test
    void whatIsNotSetStaysAsItIs() {
        server.answers("{\"data\":{\"groupname\":true}}");

        ChatRoomChanged changed = result(rooms.updateChatRoom(
                ChatRoomChange.builder().chatRoomId("7").name("new").build()));

        assertThat(changed.name()).isTrue();
        assertThat(changed.description()).isFalse();
        assertThat(server.asked()).containsExactly("PUT /org1/app1/chatrooms/7?resource=jvm_1 {\"groupname\":\"new\"}");
    }

    @Test
    void aRoomEndsForAll() {
        server.answers("{\"data\":{\"id\":\"7\",\"success\":true}}");

        assertThat(result(rooms.destroyChatRoom(ROOM)).success()).isTrue();
        assertThat(server.asked()).containsExactly("DELETE /org1/app1/chatrooms/7?resource=jvm_1&version=v3");
    }

    @Test
    void anAnnouncementIsWrittenAndRead() {
        server.answers("{\"data\":{\"id\":\"7\",\"result\":true}}").answers("{\"data\":{\"announcement\":\"hear\"}}");

        ChatRoomAnnouncementChanged written = result(rooms.updateAnnouncement(ChatRoomAnnouncementChange.builder()
                .chatRoomId("7")
                .text("hear")
                .build()));
        ChatRoomAnnouncement read = result(rooms.getAnnouncement(ROOM));

        assertThat(written.result()).isTrue();
        assertThat(read.text()).isEqualTo("hear");
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/chatrooms/7/announcement?resource=jvm_1&version=v3 {\"announcement\":\"hear\"}",
                        "GET /org1/app1/chatrooms/7/announcement?version=v3");
    }

    @Test
    void membersAreListedPageByPageUntilThereIsNoCursor() {
        server.answers("{\"data\":[{\"owner\":\"ann\",\"joined_time\":1},{\"admin\":\"bob\",\"joined_time\":2}],"
                        + "\"cursor\":\"c 2\"}")
                .answers("{\"data\":[{\"member\":\"cy\",\"joined_time\":3}]}");
        Pages<ChatRoomMemberPage> pages = members.listMembersPages(
                ChatRoomMemberQuery.builder().chatRoomId("7").limit(2).build());

        assertThat(result(pages.next()).orElseThrow().members())
                .containsExactly(
                        member("ann", ChatRoomRole.OWNER).toBuilder()
                                .joinedAt(Instant.ofEpochMilli(1))
                                .build(),
                        member("bob", ChatRoomRole.ADMIN).toBuilder()
                                .joinedAt(Instant.ofEpochMilli(2))
                                .build());
        assertThat(result(pages.next()).orElseThrow().members())
                .extracting(ChatRoomMember::userId)
                .containsExactly("cy");
        assertThat(result(pages.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /org1/app1/chatrooms/7/users?limit=2&cursor=&joined_time=true",
                        "GET /org1/app1/chatrooms/7/users?limit=2&cursor=c%202&joined_time=true");
    }

    private static ChatRoomMember member(String userId, ChatRoomRole role) {
        return ChatRoomMember.builder().userId(userId).role(role).build();
    }

    @Test
    void usersAreAddedAndRemovedSomeOfThemInVain() {
        server.answers("{\"data\":{\"newmembers\":[\"bob\"],\"action\":\"add_member\",\"id\":\"7\"}}")
                .answers("{\"data\":[{\"user\":\"bob\",\"result\":true,\"action\":\"remove_member\",\"id\":\"7\"},"
                        + "{\"user\":\"cy\",\"result\":false,\"reason\":\"who?\"}]}")
                .answers("{\"data\":{\"user\":\"bob\",\"result\":true}}");

        ChatRoomAddition added = result(members.addMembers(BOB_AND_CY));
        List<ChatRoomOutcome> removed =
                result(members.removeMembers(BOB_AND_CY)).outcomes();
        result(members.removeMember(BOB));

        assertThat(added.userIds()).containsExactly("bob");
        assertThat(removed).extracting(ChatRoomOutcome::result).containsExactly(true, false);
        assertThat(removed.get(1).reason()).isEqualTo("who?");
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/chatrooms/7/users?resource=jvm_1 {\"usernames\":[\"bob\",\"cy\"]}",
                        "DELETE /org1/app1/chatrooms/7/users/bob,cy?resource=jvm_1",
                        "DELETE /org1/app1/chatrooms/7/users/bob?resource=jvm_1");
    }

    @Test
    void nobodyIsNamedByAnEmptyList() {
        ChatRoomUserIds nobody = ChatRoomUserIds.builder().chatRoomId("7").build();

        assertThatThrownBy(() -> members.removeMembers(nobody))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user_ids");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void anAdminIsMadeAndUnmade() {
        server.answers("{\"data\":{\"newadmin\":\"bob\",\"result\":\"success\"}}")
                .answers("{\"data\":[\"bob\"]}")
                .answers("{\"data\":{\"oldadmin\":\"bob\",\"result\":true}}");

        result(members.addAdmin(
                ChatRoomNewAdmin.builder().chatRoomId("7").userId("bob").build()));
        List<String> admins = result(members.listAdmins(ROOM)).userIds();
        ChatRoomAdminRemoval removed = result(members.removeAdmin(BOB));

        assertThat(admins).containsExactly("bob");
        assertThat(removed.userId()).isEqualTo("bob");
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/chatrooms/7/admin?resource=jvm_1&version=v3 {\"newadmin\":\"bob\"}",
                        "GET /org1/app1/chatrooms/7/admin?version=v3",
                        "DELETE /org1/app1/chatrooms/7/admin/bob?resource=jvm_1");
    }

    @Test
    void aUserIsMutedForATimeOrForEver() {
        server.answers("{\"data\":[{\"user\":\"bob\",\"result\":true,\"expire\":60000}]}")
                .answers("{\"data\":[{\"user\":\"bob\",\"result\":true}]}");
        ChatRoomMute mute = ChatRoomMute.builder()
                .chatRoomId("7")
                .addUserId("bob")
                .duration(Duration.ofMinutes(1))
                .build();

        ChatRoomMuteOutcome muted =
                result(moderation.muteMembers(mute)).outcomes().get(0);
        moderation.muteMembers(mute.toBuilder().duration(Duration.ofMillis(-1)).build());

        assertThat(muted.result()).isTrue();
        assertThat(muted.expiresAt()).contains(Instant.ofEpochMilli(60000));
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/chatrooms/7/mute?resource=jvm_1 {\"usernames\":[\"bob\"],\"mute_duration\":60000}",
                        "POST /org1/app1/chatrooms/7/mute?resource=jvm_1 {\"usernames\":[\"bob\"],\"mute_duration\":-1}");
    }

    @Test
    void whoIsMutedIsTold() {
        server.answers("{\"data\":[{\"user\":\"bob\",\"expire\":9}]}")
                .answers("{\"data\":true}")
                .answers("{\"data\":{\"mute\":true}}");

        assertThat(result(moderation.listMutedMembers(ROOM)).members())
                .extracting(ChatRoomMutedMember::userId)
                .containsExactly("bob");
        assertThat(result(moderation.checkMuted(ROOM)).muted()).isTrue();
        assertThat(result(moderation.muteAll(ROOM)).allMuted()).isTrue();
        assertThat(server.asked())
                .containsExactly(
                        "GET /org1/app1/chatrooms/7/mute?version=v3",
                        "GET /org1/app1/sdk/chatrooms/7/mute/ann?version=v3",
                        "POST /org1/app1/chatrooms/7/ban?resource=jvm_1&version=v3");
    }

    @Test
    void oneUserIsBlockedOrSeveral() {
        server.answers("{\"data\":[{\"user\":\"bob\",\"result\":true}]}")
                .answers(
                        "{\"data\":[{\"user\":\"bob\",\"result\":true},{\"user\":\"cy\",\"result\":false,\"reason\":\"r\"}]}")
                .answers("{\"data\":[{\"user\":\"bob\",\"result\":true}]}");

        assertThat(result(moderation.blockMember(BOB)).userId()).isEqualTo("bob");
        assertThat(result(moderation.blockMembers(BOB_AND_CY)).outcomes()).hasSize(2);
        assertThat(result(moderation.unblockMembers(BOB_AND_CY)).outcomes()).hasSize(1);
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/chatrooms/7/blocks/users/bob?resource=jvm_1&version=v3",
                        "POST /org1/app1/chatrooms/7/blocks/users?resource=jvm_1&version=v3 {\"usernames\":[\"bob\",\"cy\"]}",
                        "DELETE /org1/app1/chatrooms/7/blocks/users/bob,cy?resource=jvm_1&version=v3");
    }

    @Test
    void theAllowlistTellsOfEachUser() {
        server.answers("{\"data\":{\"member\":\"bob\",\"white\":true}}");

        assertThat(result(moderation.checkAllowlist(BOB)).allowed()).isTrue();
        assertThat(server.asked()).containsExactly("GET /org1/app1/chatrooms/7/white/users/bob");
    }

    @Test
    void someAttributesAreSetAndTheOthersTellWhyNot() {
        server.answers(
                "{\"data\":{\"successKeys\":[\"seat\"],\"errorKeys\":{\"topic\":\"topic is not part of you\"}}}");

        ChatRoomAttributeOutcome outcome = result(attributes.setAttributes(ChatRoomAttributeChange.builder()
                .chatRoomId("7")
                .putAttribute("seat", "1")
                .putAttribute("topic", "x")
                .build()));

        assertThat(outcome.successKeys()).containsExactly("seat");
        assertThat(outcome.errorKeys()).isEqualTo(Map.of("topic", "topic is not part of you"));
        assertThat(server.asked())
                .containsExactly("PUT /org1/app1/metadata/chatroom/7/user/ann"
                        + " {\"metaData\":{\"seat\":\"1\",\"topic\":\"x\"},\"autoDelete\":\"DELETE\"}");
    }

    @Test
    void attributesOfOthersAreSetByForceAndMayStay() {
        server.answers("{\"data\":{\"successKeys\":[\"seat\"],\"errorKeys\":{}}}");

        attributes.forceSetAttributes(ChatRoomAttributeChange.builder()
                .chatRoomId("7")
                .putAttribute("seat", "1")
                .autoDelete(ChatRoomAutoDelete.NEVER)
                .build());

        assertThat(server.asked())
                .containsExactly("PUT /org1/app1/metadata/chatroom/7/user/ann/forced"
                        + " {\"metaData\":{\"seat\":\"1\"},\"autoDelete\":\"NO_DELETE\"}");
    }

    @Test
    void attributesAreReadByNameOrAllOfThem() {
        server.answers("{\"data\":{\"seat\":\"1\"}}").answers("{\"data\":{\"seat\":\"1\",\"topic\":\"x\"}}");
        ChatRoomAttributeQuery all =
                ChatRoomAttributeQuery.builder().chatRoomId("7").build();

        assertThat(result(attributes.getAttributes(
                                all.toBuilder().addKey("seat").build()))
                        .attributes())
                .isEqualTo(Map.of("seat", "1"));
        assertThat(result(attributes.getAttributes(all)).attributes()).hasSize(2);
        assertThat(server.asked())
                .containsExactly(
                        "POST /org1/app1/metadata/chatroom/7 {\"keys\":[\"seat\"]}",
                        "POST /org1/app1/metadata/chatroom/7 {}");
    }

    @Test
    void attributesAreRemovedWithABody() {
        server.answers("{\"data\":{\"successKeys\":[\"seat\"],\"errorKeys\":{}}}");

        attributes.removeAttributes(ChatRoomAttributeRemoval.builder()
                .chatRoomId("7")
                .addKey("seat")
                .build());

        assertThat(server.asked())
                .containsExactly("DELETE /org1/app1/metadata/chatroom/7/user/ann {\"keys\":[\"seat\"]}");
    }

    @Test
    void aFileIsSentInAForm() {
        server.answers("{\"data\":{\"file_id\":\"f\",\"file_name\":\"n\",\"file_size\":2,\"created\":1}}");

        ChatRoomFile file = result(files.uploadFile(ChatRoomFileUpload.builder()
                .chatRoomId("7")
                .content("hi".getBytes(StandardCharsets.UTF_8))
                .build()));

        assertThat(file.fileId()).isEqualTo("f");
        assertThat(file.size()).isEqualTo(2);
        assertThat(server.asked())
                .singleElement()
                .asString()
                .startsWith("POST /org1/app1/chatrooms/7/share_files?resource=jvm_1 --")
                .contains("name=\"file\"", "\r\n\r\nhi\r\n");
    }

    @Test
    void refusalsTellTheReason() {
        assertThat(refused(404, "\"error_description\":\"do not find this group:7\""))
                .isEqualTo(ErrorCode.CHATROOM_NOT_FOUND);
        assertThat(refused(404, "\"error_description\":\"grpID 7 does not exist!\""))
                .isEqualTo(ErrorCode.CHATROOM_NOT_FOUND);
        assertThat(refused(404, "\"error_description\":\"username bob doesn't exist!'\""))
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThat(refused(403, "\"error_description\":\"users [bob] are not members of this group!\""))
                .isEqualTo(ErrorCode.CHATROOM_NOT_JOINED);
        assertThat(refused(403, "\"error_description\":\"group member list is full!\""))
                .isEqualTo(ErrorCode.CHATROOM_FULL);
        assertThat(refused(403, "\"error_description\":\"can not operate this group, reason: group is disabled\""))
                .isEqualTo(ErrorCode.GROUP_DISABLED);
        assertThat(refused(403, "\"error_description\":\"any other\"")).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(refused(401, "\"error\":\"unauthorized\"")).isEqualTo(ErrorCode.AUTHENTICATION_REFUSED);
    }

    private ErrorCode refused(int status, String members) {
        server.answers(status, "{" + members + "}");
        return code(this.members.addMembers(BOB_AND_CY));
    }

    @Test
    void whoIsNotInARoomSetsNoAttributes() {
        ChatRoomAttributeChange change =
                ChatRoomAttributeChange.builder().chatRoomId("7").build();

        server.answers(400, "{\"error_code\":60011,\"desc\":\"not in the room\"}");
        assertThat(code(attributes.setAttributes(change))).isEqualTo(ErrorCode.CHATROOM_NOT_JOINED);
        server.answers(400, "{\"error_code\":60009}");
        assertThat(code(attributes.setAttributes(change))).isEqualTo(ErrorCode.QUOTA_REACHED);
    }
}

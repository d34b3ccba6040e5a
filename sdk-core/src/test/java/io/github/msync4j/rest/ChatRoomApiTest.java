package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Blob;
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

    private final ScriptedRest server = new ScriptedRest();
    private final ChatRoomApi rooms = ChatRoomApi.of(server);
    private final ChatRoomMemberApi members = ChatRoomMemberApi.of(server);
    private final ChatRoomModerationApi moderation = ChatRoomModerationApi.of(server);
    private final ChatRoomAttributeApi attributes = ChatRoomAttributeApi.of(server);
    private final ChatRoomFileApi files = ChatRoomFileApi.of(server);

    @Test
    void roomsAreListedPageByPageUntilOneIsEmpty() {
        server.answering("{\"data\":[{\"id\":\"7\",\"name\":\"n\",\"owner\":\"ann\",\"affiliations_count\":3}]}")
                .answering("{\"data\":[]}");
        Pages<ChatRoomPage> pages = rooms.listChatRoomsPages(
                ChatRoomQuery.builder().page(1).pageSize(20).build());

        assertThat(got(pages.next()).orElseThrow().chatRooms())
                .containsExactly(ChatRoomSummary.builder()
                        .chatRoomId("7")
                        .name("n")
                        .owner("ann")
                        .memberCount(3)
                        .build());
        assertThat(got(pages.next()).orElseThrow().chatRooms()).isEmpty();
        assertThat(got(pages.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /o/a/chatrooms?pagenum=1&pagesize=20", "GET /o/a/chatrooms?pagenum=2&pagesize=20");
    }

    @Test
    void joinedRoomsAreListedWithTheirDetails() {
        server.answering("{\"data\":[{\"id\":\"7\",\"title\":\"n\",\"owner\":\"org1#app1_ann\",\"created\":1,"
                + "\"description\":\"d\",\"max_users\":5}]}");

        ChatRoomJoinedPage page = got(rooms.listJoinedChatRooms(
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
                .containsExactly("GET /o/a/users/ann/joined_chatrooms?pagenum=1&pagesize=20&detail=true");
    }

    @Test
    void aRoomThatIsMadeBelongsToTheUserAndCanBeAskedFor() {
        server.answering("{\"data\":{\"id\":\"7\"}}")
                .answering("{\"data\":[{\"id\":\"7\",\"name\":\"n\",\"owner\":\"ann\",\"created\":1,\"maxusers\":200,"
                        + "\"affiliations_count\":2,\"affiliations\":[{\"owner\":\"ann\"},{\"member\":\"bob\"}],"
                        + "\"public\":true,\"mute\":true}]}");

        ChatRoomId made =
                got(rooms.createChatRoom(ChatRoomCreation.builder().name("n").build()));
        ChatRoom room = got(rooms.getChatRoom(made));

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
                        "POST /o/a/chatrooms?resource=dev {\"owner\":\"ann\",\"name\":\"n\"}", "GET /o/a/chatrooms/7");
    }

    @Test
    void aRoomThatIsMadeMayHaveMembersFromTheBeginning() {
        server.answering("{\"data\":{\"id\":\"7\"}}");

        rooms.createChatRoom(ChatRoomCreation.builder()
                .name("n")
                .description("d")
                .maxUsers(9)
                .addMember("bob")
                .build());

        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/chatrooms?resource=dev"
                                + " {\"owner\":\"ann\",\"name\":\"n\",\"description\":\"d\",\"maxusers\":9,\"members\":[\"bob\"]}");
    }

    @Test
    void whatIsNotSetStaysAsItIs() {
        server.answering("{\"data\":{\"groupname\":true}}");

        ChatRoomChanged changed = got(rooms.updateChatRoom(
                ChatRoomChange.builder().chatRoomId("7").name("new").build()));

        assertThat(changed.name()).isTrue();
        assertThat(changed.description()).isFalse();
        assertThat(server.asked()).containsExactly("PUT /o/a/chatrooms/7?resource=dev {\"groupname\":\"new\"}");
    }

    @Test
    void aRoomEndsForAll() {
        server.answering("{\"data\":{\"id\":\"7\",\"success\":true}}");

        assertThat(got(rooms.destroyChatRoom(ROOM)).success()).isTrue();
        assertThat(server.asked()).containsExactly("DELETE /o/a/chatrooms/7?resource=dev&version=v3");
    }

    @Test
    void anAnnouncementIsWrittenAndRead() {
        server.answering("{\"data\":{\"id\":\"7\",\"result\":true}}")
                .answering("{\"data\":{\"announcement\":\"hear\"}}");

        ChatRoomAnnouncementChanged written = got(rooms.updateAnnouncement(ChatRoomAnnouncementChange.builder()
                .chatRoomId("7")
                .text("hear")
                .build()));
        ChatRoomAnnouncement read = got(rooms.getAnnouncement(ROOM));

        assertThat(written.result()).isTrue();
        assertThat(read.text()).isEqualTo("hear");
        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/chatrooms/7/announcement?resource=dev&version=v3 {\"announcement\":\"hear\"}",
                        "GET /o/a/chatrooms/7/announcement?version=v3");
    }

    @Test
    void membersAreListedPageByPageUntilThereIsNoCursor() {
        server.answering("{\"data\":[{\"owner\":\"ann\",\"joined_time\":1},{\"admin\":\"bob\",\"joined_time\":2}],"
                        + "\"cursor\":\"c 2\"}")
                .answering("{\"data\":[{\"member\":\"cy\",\"joined_time\":3}]}");
        Pages<ChatRoomMemberPage> pages = members.listMembersPages(
                ChatRoomMemberQuery.builder().chatRoomId("7").limit(2).build());

        assertThat(got(pages.next()).orElseThrow().members())
                .containsExactly(
                        member("ann", ChatRoomRole.OWNER).toBuilder()
                                .joinedAt(Instant.ofEpochMilli(1))
                                .build(),
                        member("bob", ChatRoomRole.ADMIN).toBuilder()
                                .joinedAt(Instant.ofEpochMilli(2))
                                .build());
        assertThat(got(pages.next()).orElseThrow().members())
                .extracting(ChatRoomMember::userId)
                .containsExactly("cy");
        assertThat(got(pages.next())).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        "GET /o/a/chatrooms/7/users?limit=2&cursor=&joined_time=true",
                        "GET /o/a/chatrooms/7/users?limit=2&cursor=c%202&joined_time=true");
    }

    private static ChatRoomMember member(String userId, ChatRoomRole role) {
        return ChatRoomMember.builder().userId(userId).role(role).build();
    }

    @Test
    void usersAreAddedAndRemovedSomeOfThemInVain() {
        server.answering("{\"data\":{\"newmembers\":[\"bob\"],\"action\":\"add_member\",\"id\":\"7\"}}")
                .answering("{\"data\":[{\"user\":\"bob\",\"result\":true,\"action\":\"remove_member\",\"id\":\"7\"},"
                        + "{\"user\":\"cy\",\"result\":false,\"reason\":\"who?\"}]}")
                .answering("{\"data\":{\"user\":\"bob\",\"result\":true}}");

        ChatRoomAddition added = got(members.addMembers(BOB_AND_CY));
        List<ChatRoomOutcome> removed = got(members.removeMembers(BOB_AND_CY)).outcomes();
        got(members.removeMember(BOB));

        assertThat(added.userIds()).containsExactly("bob");
        assertThat(removed).extracting(ChatRoomOutcome::result).containsExactly(true, false);
        assertThat(removed.get(1).reason()).isEqualTo("who?");
        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/chatrooms/7/users?resource=dev {\"usernames\":[\"bob\",\"cy\"]}",
                        "DELETE /o/a/chatrooms/7/users/bob,cy?resource=dev",
                        "DELETE /o/a/chatrooms/7/users/bob?resource=dev");
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
        server.answering("{\"data\":{\"newadmin\":\"bob\",\"result\":\"success\"}}")
                .answering("{\"data\":[\"bob\"]}")
                .answering("{\"data\":{\"oldadmin\":\"bob\",\"result\":true}}");

        got(members.addAdmin(
                ChatRoomNewAdmin.builder().chatRoomId("7").userId("bob").build()));
        List<String> admins = got(members.listAdmins(ROOM)).userIds();
        ChatRoomAdminRemoval removed = got(members.removeAdmin(BOB));

        assertThat(admins).containsExactly("bob");
        assertThat(removed.userId()).isEqualTo("bob");
        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/chatrooms/7/admin?resource=dev&version=v3 {\"newadmin\":\"bob\"}",
                        "GET /o/a/chatrooms/7/admin?version=v3",
                        "DELETE /o/a/chatrooms/7/admin/bob?resource=dev");
    }

    @Test
    void aUserIsMutedForATimeOrForEver() {
        server.answering("{\"data\":[{\"user\":\"bob\",\"result\":true,\"expire\":60000}]}")
                .answering("{\"data\":[{\"user\":\"bob\",\"result\":true}]}");
        ChatRoomMute mute = ChatRoomMute.builder()
                .chatRoomId("7")
                .addUserId("bob")
                .duration(Duration.ofMinutes(1))
                .build();

        ChatRoomMuteOutcome muted = got(moderation.muteMembers(mute)).outcomes().get(0);
        moderation.muteMembers(mute.toBuilder().duration(Duration.ofMillis(-1)).build());

        assertThat(muted.result()).isTrue();
        assertThat(muted.expiresAt()).contains(Instant.ofEpochMilli(60000));
        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/chatrooms/7/mute?resource=dev {\"usernames\":[\"bob\"],\"mute_duration\":60000}",
                        "POST /o/a/chatrooms/7/mute?resource=dev {\"usernames\":[\"bob\"],\"mute_duration\":-1}");
    }

    @Test
    void whoIsMutedIsTold() {
        server.answering("{\"data\":[{\"user\":\"bob\",\"expire\":9}]}")
                .answering("{\"data\":true}")
                .answering("{\"data\":{\"mute\":true}}");

        assertThat(got(moderation.listMutedMembers(ROOM)).members())
                .extracting(ChatRoomMutedMember::userId)
                .containsExactly("bob");
        assertThat(got(moderation.checkMuted(ROOM)).muted()).isTrue();
        assertThat(got(moderation.muteAll(ROOM)).allMuted()).isTrue();
        assertThat(server.asked())
                .containsExactly(
                        "GET /o/a/chatrooms/7/mute?version=v3",
                        "GET /o/a/sdk/chatrooms/7/mute/ann?version=v3",
                        "POST /o/a/chatrooms/7/ban?resource=dev&version=v3");
    }

    @Test
    void oneUserIsBlockedOrSeveral() {
        server.answering("{\"data\":[{\"user\":\"bob\",\"result\":true}]}")
                .answering(
                        "{\"data\":[{\"user\":\"bob\",\"result\":true},{\"user\":\"cy\",\"result\":false,\"reason\":\"r\"}]}")
                .answering("{\"data\":[{\"user\":\"bob\",\"result\":true}]}");

        assertThat(got(moderation.blockMember(BOB)).userId()).isEqualTo("bob");
        assertThat(got(moderation.blockMembers(BOB_AND_CY)).outcomes()).hasSize(2);
        assertThat(got(moderation.unblockMembers(BOB_AND_CY)).outcomes()).hasSize(1);
        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/chatrooms/7/blocks/users/bob?resource=dev&version=v3",
                        "POST /o/a/chatrooms/7/blocks/users?resource=dev&version=v3 {\"usernames\":[\"bob\",\"cy\"]}",
                        "DELETE /o/a/chatrooms/7/blocks/users/bob,cy?resource=dev&version=v3");
    }

    @Test
    void theAllowlistTellsOfEachUser() {
        server.answering("{\"data\":{\"member\":\"bob\",\"white\":true}}");

        assertThat(got(moderation.checkAllowlist(BOB)).allowed()).isTrue();
        assertThat(server.asked()).containsExactly("GET /o/a/chatrooms/7/white/users/bob");
    }

    @Test
    void someAttributesAreSetAndTheOthersTellWhyNot() {
        server.answering(
                "{\"data\":{\"successKeys\":[\"seat\"],\"errorKeys\":{\"topic\":\"topic is not part of you\"}}}");

        ChatRoomAttributeOutcome outcome = got(attributes.setAttributes(ChatRoomAttributeChange.builder()
                .chatRoomId("7")
                .putAttribute("seat", "1")
                .putAttribute("topic", "x")
                .build()));

        assertThat(outcome.successKeys()).containsExactly("seat");
        assertThat(outcome.errorKeys()).isEqualTo(Map.of("topic", "topic is not part of you"));
        assertThat(server.asked())
                .containsExactly("PUT /o/a/metadata/chatroom/7/user/ann"
                        + " {\"metaData\":{\"seat\":\"1\",\"topic\":\"x\"},\"autoDelete\":\"DELETE\"}");
    }

    @Test
    void attributesOfOthersAreSetByForceAndMayStay() {
        server.answering("{\"data\":{\"successKeys\":[\"seat\"],\"errorKeys\":{}}}");

        attributes.forceSetAttributes(ChatRoomAttributeChange.builder()
                .chatRoomId("7")
                .putAttribute("seat", "1")
                .autoDelete(ChatRoomAutoDelete.NEVER)
                .build());

        assertThat(server.asked())
                .containsExactly("PUT /o/a/metadata/chatroom/7/user/ann/forced"
                        + " {\"metaData\":{\"seat\":\"1\"},\"autoDelete\":\"NO_DELETE\"}");
    }

    @Test
    void attributesAreReadByNameOrAllOfThem() {
        server.answering("{\"data\":{\"seat\":\"1\"}}").answering("{\"data\":{\"seat\":\"1\",\"topic\":\"x\"}}");
        ChatRoomAttributeQuery all =
                ChatRoomAttributeQuery.builder().chatRoomId("7").build();

        assertThat(got(attributes.getAttributes(all.toBuilder().addKey("seat").build()))
                        .attributes())
                .isEqualTo(Map.of("seat", "1"));
        assertThat(got(attributes.getAttributes(all)).attributes()).hasSize(2);
        assertThat(server.asked())
                .containsExactly(
                        "POST /o/a/metadata/chatroom/7 {\"keys\":[\"seat\"]}", "POST /o/a/metadata/chatroom/7 {}");
    }

    @Test
    void attributesAreRemovedWithABody() {
        server.answering("{\"data\":{\"successKeys\":[\"seat\"],\"errorKeys\":{}}}");

        attributes.removeAttributes(ChatRoomAttributeRemoval.builder()
                .chatRoomId("7")
                .addKey("seat")
                .build());

        assertThat(server.asked()).containsExactly("DELETE /o/a/metadata/chatroom/7/user/ann {\"keys\":[\"seat\"]}");
    }

    @Test
    void aFileIsSentInAForm() {
        server.answering("{\"data\":{\"file_id\":\"f\",\"file_name\":\"n\",\"file_size\":2,\"created\":1}}");

        ChatRoomFile file = got(files.uploadFile(ChatRoomFileUpload.builder()
                .chatRoomId("7")
                .file(Blob.of("hi".getBytes(StandardCharsets.UTF_8)).withFileName("a.txt"))
                .build()));

        assertThat(file.fileId()).isEqualTo("f");
        assertThat(file.size()).isEqualTo(2);
        assertThat(server.asked())
                .singleElement()
                .asString()
                .startsWith("POST /o/a/chatrooms/7/share_files?resource=dev multipart/form-data; boundary=BOUNDARY"
                        + " {Accept=*/*, restrict-access=true} --BOUNDARY"
                        + "|Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"")
                .contains("||hi|--BOUNDARY");
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
        server.answering(status, "{" + members + "}");
        return code(this.members.addMembers(BOB_AND_CY));
    }

    @Test
    void whoIsNotInARoomSetsNoAttributes() {
        ChatRoomAttributeChange change =
                ChatRoomAttributeChange.builder().chatRoomId("7").build();

        server.answering(400, "{\"error_code\":60011,\"desc\":\"not in the room\"}");
        assertThat(code(attributes.setAttributes(change))).isEqualTo(ErrorCode.CHATROOM_NOT_JOINED);
        server.answering(400, "{\"error_code\":60009}");
        assertThat(code(attributes.setAttributes(change))).isEqualTo(ErrorCode.QUOTA_REACHED);
    }
}

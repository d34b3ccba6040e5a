package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.Pages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups, their members and their files, on the wire. */
class GroupApiTest {
    private static final GroupId GROUP = GroupId.of("g1");

    private final ScriptedRest rest = new ScriptedRest();
    private final GroupApi groups = GroupApi.of(rest);
    private final GroupMemberApi members = GroupMemberApi.of(rest);
    private final GroupMembershipApi membership = GroupMembershipApi.of(rest);
    private final GroupModerationApi moderation = GroupModerationApi.of(rest);
    private final GroupFileApi files = GroupFileApi.of(rest);

    @Test
    void aGroupIsMadeWithTheUserAsItsOwner() {
        rest.answering("{\"data\":{\"groupid\":\"g1\"}}").answering("{\"data\":{\"groupid\":\"g2\"}}");

        assertThat(got(groups.createGroup(GroupCreation.builder()
                        .name("n")
                        .avatar("av")
                        .description("d")
                        .addMember("bob")
                        .isPublic(true)
                        .needsApproval(true)
                        .inviteesConfirm(true)
                        .maxMembers(300)
                        .custom("e")
                        .build())))
                .isEqualTo(GROUP);
        assertThat(rest.last())
                .isEqualTo("POST /o/a/chatgroups?resource=dev {\"owner\":\"ann\",\"groupname\":\"n\",\"avatar\":\"av\","
                        + "\"desc\":\"d\",\"members\":[\"bob\"],\"public\":true,\"approval\":true,\"allowinvites\":false,"
                        + "\"invite_need_confirm\":true,\"maxusers\":300,\"custom\":\"e\"}");
        got(groups.createGroup(GroupCreation.builder().build()));
        assertThat(rest.last())
                .isEqualTo("POST /o/a/chatgroups?resource=dev {\"owner\":\"ann\",\"groupname\":\"\",\"desc\":\"\","
                        + "\"public\":false,\"approval\":false,\"allowinvites\":false,\"invite_need_confirm\":false}");
    }

    @Test
    void aGroupThatIsTooLargeOrHasUnknownMembersIsRefused() {
        GroupCreation creation = GroupCreation.builder().build();
        rest.answering(403, "{\"error_description\":\"members size is greater than max user size !\"}")
                .answering(404, "{\"error_description\":\"username bob doesn't exist!\"}")
                .answering(403, "{}");

        assertThat(code(groups.createGroup(creation))).isEqualTo(ErrorCode.GROUP_SIZE_LIMIT);
        assertThat(code(groups.createGroup(creation))).isEqualTo(ErrorCode.USER_NOT_FOUND);
        assertThat(code(groups.createGroup(creation))).isEqualTo(ErrorCode.PERMISSION_DENIED);
    }

    @Test
    void groupsAreToldWithTheirMembersAndRoles() {
        rest.answering("{\"data\":[{\"id\":\"g1\",\"name\":\"n\",\"description\":\"d\",\"owner\":\"ann\",\"created\":5,"
                + "\"custom\":\"e\",\"membersonly\":true,\"allowinvites\":false,\"public\":true,\"maxusers\":200,"
                + "\"mute\":false,\"disabled\":true,\"affiliations_count\":3,\"shieldgroup\":true,"
                + "\"permission\":\"owner\",\"new\":{},"
                + "\"affiliations\":[{\"owner\":\"ann\",\"joined_time\":1},{\"joined_time\":2,\"admin\":\"bob\"},"
                + "{\"member\":\"cid\"}]}]}");

        Groups told = got(groups.getGroups(
                GroupsQuery.builder().groupIds(List.of("g1", "g 2")).build()));

        assertThat(rest.last()).isEqualTo("GET /o/a/chatgroups/g1,g%202?joined_time=true");
        assertThat(told.groups())
                .containsExactly(Group.builder()
                        .id("g1")
                        .name("n")
                        .description("d")
                        .owner("ann")
                        .created(Instant.ofEpochMilli(5))
                        .custom("e")
                        .needsApproval(true)
                        .isPublic(true)
                        .maxMembers(200)
                        .disabled(true)
                        .memberCount(3)
                        .shielded(true)
                        .role(GroupRole.OWNER)
                        .addMember(member(GroupRole.OWNER, "ann").toBuilder()
                                .joinedAt(Instant.ofEpochMilli(1))
                                .build())
                        .addMember(member(GroupRole.ADMIN, "bob").toBuilder()
                                .joinedAt(Instant.ofEpochMilli(2))
                                .build())
                        .addMember(member(GroupRole.MEMBER, "cid"))
                        .build());
    }

    @Test
    void groupsAreAskedForByAtLeastOneId() {
        assertThatThrownBy(() -> groups.getGroups(GroupsQuery.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group_ids");
    }

    @Test
    void aGroupThatIsNotThereOrIsBannedHasItsOwnCode() {
        rest.answering(404, "{\"error_description\":\"do not find this group:g1\"}")
                .answering(404, "{\"error_description\":\"grpID g1 does not exist!\"}")
                .answering(403, "{\"error_description\":\"can not operate this group, reason: group is disabled\"}")
                .answering(404, "{}");

        assertThat(code(groups.destroyGroup(GROUP))).isEqualTo(ErrorCode.GROUP_NOT_FOUND);
        assertThat(rest.last()).isEqualTo("DELETE /o/a/chatgroups/g1?version=v3&resource=dev");
        assertThat(code(groups.getAnnouncement(GROUP))).isEqualTo(ErrorCode.GROUP_NOT_FOUND);
        assertThat(code(membership.leaveGroup(GROUP))).isEqualTo(ErrorCode.GROUP_DISABLED);
        assertThat(rest.last()).isEqualTo("DELETE /o/a/chatgroups/g1/quit?resource=dev");
        assertThat(code(groups.shieldGroup(GROUP))).isEqualTo(ErrorCode.REST_FAILED);
    }

    @Test
    void joinedGroupsAreReadPageByPage() {
        rest.answering(
                        "{\"uri\":\"u\",\"data\":[{\"id\":\"g1\",\"name\":\"n\",\"disabled\":false,\"permission\":\"admin\"},"
                                + "{\"id\":\"g2\",\"permission\":\"guest\"}]}")
                .answering("{\"uri\":\"u\",\"data\":[]}");
        Pages<JoinedGroups> pages = groups.listJoinedGroupsPages(
                JoinedGroupsQuery.builder().page(1).pageSize(2).build());

        assertThat(got(pages.next()).orElseThrow().groups())
                .containsExactly(
                        JoinedGroup.builder()
                                .id("g1")
                                .name("n")
                                .role(GroupRole.ADMIN)
                                .build(),
                        JoinedGroup.builder().id("g2").role(GroupRole.UNKNOWN).build());
        assertThat(got(pages.next()).orElseThrow().groups()).isEmpty();
        assertThat(got(pages.next())).isEmpty();
        assertThat(rest.seen)
                .containsExactly(
                        "GET /o/a/users/ann/joined_chatgroups?pagenum=1&pagesize=2&version=v3",
                        "GET /o/a/users/ann/joined_chatgroups?pagenum=2&pagesize=2&version=v3");
    }

    @Test
    void joinedGroupsAreCounted() {
        rest.answering("{\"data\":3}");

        assertThat(got(groups.countJoinedGroups(JoinedGroupCountQuery.builder().build()))
                        .count())
                .isEqualTo(3);
        assertThat(rest.last()).isEqualTo("GET /o/a/chatgroups/user/ann/joined_count");
    }

    @Test
    void onlyWhatIsSetOfAGroupIsChanged() {
        rest.answering("{\"data\":{\"description\":true}}");

        UpdatedGroup updated = got(groups.updateGroup(
                GroupUpdate.builder().groupId("g1").description("").build()));

        assertThat(rest.last()).isEqualTo("PUT /o/a/chatgroups/g1?resource=dev {\"description\":\"\"}");
        assertThat(updated).isEqualTo(UpdatedGroup.builder().description(true).build());
    }

    @Test
    void anAnnouncementIsToldAndRead() {
        rest.answering("{\"data\":{\"id\":\"g1\",\"result\":true}}").answering("{\"data\":{\"announcement\":\"a\"}}");

        assertThat(got(groups.updateAnnouncement(GroupAnnouncementUpdate.builder()
                                .groupId("g1")
                                .announcement("a")
                                .build()))
                        .updated())
                .isTrue();
        assertThat(rest.last())
                .isEqualTo("POST /o/a/chatgroups/g1/announcement?resource=dev&version=v3 {\"announcement\":\"a\"}");
        assertThat(got(groups.getAnnouncement(GROUP)).announcement()).isEqualTo("a");
        assertThat(rest.last()).isEqualTo("GET /o/a/chatgroups/g1/announcement?version=v3");
    }

    @Test
    void readersEndWithTheLastPageThoughItHasACursor() {
        rest.answering("{\"data\":{\"userlist\":[\"bob\"],\"total\":2,\"ackmid\":\"7\",\"is_last\":false,"
                        + "\"next_key\":\"k\",\"timestamp\":1}}")
                .answering("{\"data\":{\"userlist\":[\"cid\"],\"total\":2,\"is_last\":true,\"next_key\":\"k2\"}}");
        Pages<GroupReaderPage> pages = groups.listReadersPages(GroupReaderQuery.builder()
                .groupId("g1")
                .messageId("7")
                .limit(500)
                .build());

        assertThat(got(pages.next()).orElseThrow().userIds()).containsExactly("bob");
        assertThat(got(pages.next()).orElseThrow().userIds()).containsExactly("cid");
        assertThat(got(pages.next())).isEmpty();
        assertThat(rest.seen)
                .containsExactly(
                        "GET /o/a/chatgroups/g1/acks/7?limit=500", "GET /o/a/chatgroups/g1/acks/7?limit=500&key=k");
    }

    @Test
    void aPhoneIsNotWokenByAGroup() {
        rest.answering("{\"entities\":[]}");

        got(groups.ignoreGroupPush(GroupPushChange.builder()
                .addChange(IgnoredGroups.builder()
                        .putIgnored("notification_ignore_g1", true)
                        .build())
                .build()));

        assertThat(rest.last())
                .isEqualTo("PUT /o/a/users/ann?resource=dev {\"entities\":[{\"notification_ignore_g1\":true}]}");
    }

    @Test
    void membersAreReadByCursorWithTheirRoles() {
        rest.answering("{\"data\":[{\"owner\":\"ann\",\"joined_time\":1},{\"member\":\"bob\",\"joined_time\":2}],"
                        + "\"cursor\":\"c 2\"}")
                .answering("{\"data\":[{\"guest\":\"dan\"}]}");
        Pages<GroupMemberPage> pages = members.listMembersPages(
                GroupMemberQuery.builder().groupId("g1").limit(50).build());

        assertThat(got(pages.next()).orElseThrow().members())
                .containsExactly(
                        member(GroupRole.OWNER, "ann").toBuilder()
                                .joinedAt(Instant.ofEpochMilli(1))
                                .build(),
                        member(GroupRole.MEMBER, "bob").toBuilder()
                                .joinedAt(Instant.ofEpochMilli(2))
                                .build());
        assertThat(got(pages.next()).orElseThrow().members()).containsExactly(member(GroupRole.UNKNOWN, ""));
        assertThat(got(pages.next())).isEmpty();
        assertThat(rest.seen)
                .containsExactly(
                        "GET /o/a/chatgroups/g1/users?limit=50&cursor=&joined_time=true",
                        "GET /o/a/chatgroups/g1/users?limit=50&cursor=c%202&joined_time=true");
    }

    @Test
    void membersAreRemovedEachForItself() {
        rest.answering("{\"data\":[{\"action\":\"remove_member\",\"groupid\":\"g1\",\"user\":\"bob\",\"result\":true},"
                        + "{\"groupid\":\"g1\",\"user\":\"cid\",\"result\":false,\"reason\":\"r\"}]}")
                .answering(
                        "{\"data\":{\"action\":\"remove_member\",\"groupid\":\"g1\",\"user\":\"bob\",\"result\":true}}");
        GroupUserIds.Builder wanted = GroupUserIds.builder().groupId("g1").addUserId("bob");

        RemovedGroupMembers one = got(members.removeMembers(wanted.build()));
        assertThat(rest.last()).isEqualTo("DELETE /o/a/chatgroups/g1/users/bob?resource=dev");
        assertThat(one.members()).extracting(RemovedGroupMember::removed).containsExactly(true, false);
        assertThat(one.members()).extracting(RemovedGroupMember::reason).containsExactly("", "r");

        // of one user, the service may answer with an object
        assertThat(got(members.removeMembers(wanted.addUserId("cid").build())).members())
                .extracting(RemovedGroupMember::userId)
                .containsExactly("bob");
        assertThat(rest.last()).isEqualTo("DELETE /o/a/chatgroups/g1/users/bob,cid?resource=dev");
    }

    @Test
    void whoIsNoMemberIsNotRemoved() {
        rest.answering(403, "{\"error_description\":\"users [bob] are not members of this group!\"}")
                .answering(400, "{\"error_description\":\"users [bob] are not members of this group!\"}");
        GroupUserId bob = GroupUserId.builder().groupId("g1").userId("bob").build();

        assertThat(code(members.removeMember(bob))).isEqualTo(ErrorCode.GROUP_NOT_JOINED);
        assertThat(code(members.removeMember(bob))).isEqualTo(ErrorCode.GROUP_NOT_JOINED);
    }

    @Test
    void membersSayThingsOfThemselves() {
        rest.answering("{\"data\":{\"bob\":{\"nick\":\"B\",\"level\":\"3\"},\"cid\":{}}}")
                .answering("{\"data\":{}}");

        GroupMembersAttributes told = got(members.getMemberAttributes(GroupMemberAttributesQuery.builder()
                .groupId("g1")
                .userIds(List.of("bob", "cid"))
                .build()));
        assertThat(rest.last())
                .isEqualTo("POST /o/a/sdk/metadata/chatgroup/g1/get?version=v3"
                        + " {\"targets\":[\"bob\",\"cid\"],\"properties\":[]}");
        assertThat(told.members().get("bob"))
                .isEqualTo(GroupMemberAttributes.builder()
                        .attributes(Map.of("nick", "B", "level", "3"))
                        .build());
        assertThat(told.members().get("cid"))
                .isEqualTo(GroupMemberAttributes.builder().build());

        got(members.setMemberAttributes(attributes()));
        assertThat(rest.last())
                .isEqualTo("PUT /o/a/sdk/metadata/chatgroup/g1/user/ann?resource=dev&version=v3"
                        + " {\"metaData\":{\"nick\":\"A\"}}");
    }

    @Test
    void attributesThatAreRefusedTellWhy() {
        rest.answering(400, "{\"error_code\":60005,\"desc\":\"d\"}")
                .answering(400, "{\"error_code\":60009}")
                .answering(
                        400,
                        "{\"error_code\":60010,\"error_description\":"
                                + "\"exceeds chatgroup user metadata single value limit\"}")
                .answering(400, "{\"error_code\":60010}")
                .answering(401, "{\"error_code\":60001}")
                .answering(403, "{\"error_code\":60002}")
                .answering(404, "{\"error_code\":60003}")
                .answering(403, "{\"error_code\":60004}");

        for (ErrorCode code : List.of(
                ErrorCode.GROUP_MEMBER_ATTRIBUTES_FAILED,
                ErrorCode.GROUP_MEMBER_ATTRIBUTES_LIMIT,
                ErrorCode.GROUP_MEMBER_ATTRIBUTES_VALUE_LIMIT,
                ErrorCode.NO_PERMISSION,
                ErrorCode.NO_PERMISSION,
                ErrorCode.PERMISSION_DENIED,
                ErrorCode.GROUP_NOT_JOINED,
                ErrorCode.SERVICE_NOT_ENABLED)) {
            assertThat(code(members.setMemberAttributes(attributes()))).isEqualTo(code);
        }
    }

    @Test
    void usersAreInvitedEachForItself() {
        GroupUserIds wanted = GroupUserIds.builder()
                .groupId("g1")
                .userIds(List.of("bob", "cid"))
                .build();
        rest.answering("{\"data\":[{\"action\":\"invite\",\"id\":\"g1\",\"user\":\"bob\",\"result\":true},"
                        + "{\"action\":\"invite\",\"id\":\"g1\",\"user\":\"cid\",\"result\":false,\"reason\":\"r\"}]}")
                .answering(
                        403, "{\"error_description\":\"invite users to join group failed, reason: already in group\"}")
                .answering(403, "{\"error_description\":\"group member list is full!\"}");

        assertThat(got(membership.inviteUsers(wanted)).users())
                .extracting(GroupMembershipChange::userId, GroupMembershipChange::succeeded)
                .containsExactly(tuple("bob", true), tuple("cid", false));
        assertThat(rest.last())
                .isEqualTo("POST /o/a/chatgroups/g1/invite?resource=dev {\"usernames\":[\"bob\",\"cid\"]}");
        assertThat(code(membership.inviteUsers(wanted))).isEqualTo(ErrorCode.GROUP_ALREADY_JOINED);
        assertThat(code(membership.inviteUsers(wanted))).isEqualTo(ErrorCode.GROUP_FULL);
    }

    @Test
    void invitationsAndRequestsAreAnsweredWithABool() {
        for (int i = 0; i < 4; i++) {
            rest.answering("{\"data\":{\"result\":true}}");
        }
        got(membership.acceptInvitation(GROUP));
        got(membership.declineInvitation(GROUP));
        got(membership.acceptJoinRequest(
                GroupJoinAcceptance.builder().groupId("g1").userId("bob").build()));
        got(membership.declineJoinRequest(GroupJoinRefusal.builder()
                .groupId("g1")
                .userId("bob")
                .reason("no")
                .build()));

        assertThat(rest.seen)
                .containsExactly(
                        "POST /o/a/chatgroups/g1/invite_verify?resource=dev {\"invitee\":\"ann\",\"verifyResult\":true}",
                        "POST /o/a/chatgroups/g1/invite_verify?resource=dev {\"invitee\":\"ann\",\"verifyResult\":false}",
                        "POST /o/a/chatgroups/g1/apply_verify?resource=dev"
                                + " {\"verifyResult\":true,\"reason\":\"no clue\",\"applicant\":\"bob\"}",
                        "POST /o/a/chatgroups/g1/apply_verify?resource=dev"
                                + " {\"verifyResult\":false,\"applicant\":\"bob\",\"reason\":\"no\"}");
    }

    @Test
    void membersAreMutedForATime() {
        rest.answering("{\"data\":[{\"user\":\"bob\",\"result\":true,\"expire\":9}]}")
                .answering("{\"data\":true}");

        assertThat(got(moderation.muteMembers(GroupMute.builder()
                                .groupId("g1")
                                .addUserId("bob")
                                .duration(Duration.ofSeconds(1))
                                .build()))
                        .members())
                .containsExactly(GroupMuteOutcome.builder()
                        .userId("bob")
                        .succeeded(true)
                        .until(Instant.ofEpochMilli(9))
                        .build());
        assertThat(rest.last())
                .isEqualTo("POST /o/a/chatgroups/g1/mute?resource=dev&version=v3"
                        + " {\"usernames\":[\"bob\"],\"mute_duration\":1000}");
        assertThat(got(moderation.checkMuted(GROUP)).muted()).isTrue();
        assertThat(rest.last()).isEqualTo("GET /o/a/sdk/chatgroups/g1/mute/ann?version=v3");
    }

    @Test
    void whoIsBlockedIsToldAlone() {
        rest.answering("{\"data\":[{\"user\":\"bob\",\"result\":true}]}");

        assertThat(got(moderation.blockMember(
                        GroupUserId.builder().groupId("g1").userId("bob").build())))
                .isEqualTo(GroupOutcome.builder().userId("bob").succeeded(true).build());
        assertThat(rest.last()).isEqualTo("POST /o/a/chatgroups/g1/blocks/users/bob?resource=dev&version=v3");
    }

    @Test
    void filesAreSharedListedAndRead() {
        rest.answering("{\"data\":{\"file_id\":\"f\",\"file_name\":\"a.txt\",\"file_size\":4,\"created\":1}}")
                .answering(
                        "{\"data\":[{\"file_id\":\"f\",\"file_name\":\"a.txt\",\"file_owner\":\"ann\",\"file_size\":4,"
                                + "\"created\":1}]}")
                .answering("text");

        assertThat(got(files.uploadFile(GroupFileUpload.builder()
                                .groupId("g1")
                                .file(Blob.of("text".getBytes(StandardCharsets.UTF_8))
                                        .withFileName("a.txt"))
                                .build()))
                        .id())
                .isEqualTo("f");
        assertThat(rest.last())
                .startsWith("POST /o/a/chatgroups/g1/share_files?resource=dev multipart/form-data; boundary=BOUNDARY"
                        + " {Accept=*/*, restrict-access=true} --BOUNDARY"
                        + "|Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"");
        assertThat(got(files.listFiles(GroupFileQuery.builder()
                                .groupId("g1")
                                .page(1)
                                .pageSize(10)
                                .build()))
                        .files())
                .containsExactly(GroupFile.builder()
                        .id("f")
                        .name("a.txt")
                        .owner("ann")
                        .length(4)
                        .created(Instant.ofEpochMilli(1))
                        .build());
        assertThat(rest.last()).isEqualTo("GET /o/a/chatgroups/g1/share_files?pagenum=1&pagesize=10&version=v3");
        assertThat(got(got(files.downloadFile(download())).toBytes(10)))
                .asString()
                .isEqualTo("text");
        assertThat(rest.last()).isEqualTo("GET /o/a/chatgroups/g1/share_files/f {share-secret=s}");
    }

    @Test
    void aFileThatCannotBeReadTellsWhy() {
        rest.answering(403, "{\"error_description\":\"chatfile no permission\"}")
                .answering(403, "{}")
                .answering(404, "{\"error\":\"file_expired\"}")
                .answering(404, "{}")
                .answering(404, "{\"error_description\":\"do not find this group:g1\"}")
                .answering(500, "{}");

        for (ErrorCode code : List.of(
                ErrorCode.DOWNLOAD_FORBIDDEN,
                ErrorCode.PERMISSION_DENIED,
                ErrorCode.FILE_EXPIRED,
                ErrorCode.FILE_NOT_FOUND,
                ErrorCode.GROUP_NOT_FOUND,
                ErrorCode.SERVER_ERROR)) {
            assertThat(code(files.downloadFile(download()))).isEqualTo(code);
        }
    }

    private static GroupFileDownload download() {
        return GroupFileDownload.builder()
                .groupId("g1")
                .fileId("f")
                .shareSecret("s")
                .build();
    }

    private static GroupMemberAttributesUpdate attributes() {
        return GroupMemberAttributesUpdate.builder()
                .groupId("g1")
                .userId("ann")
                .putAttribute("nick", "A")
                .build();
    }

    private static GroupMember member(GroupRole role, String userId) {
        return GroupMember.builder().role(role).userId(userId).build();
    }
}

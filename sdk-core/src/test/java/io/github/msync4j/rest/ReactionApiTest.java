package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Pages;
import org.junit.jupiter.api.Test;

/** Reactions on the wire. */
class ReactionApiTest {
    private final ScriptedRest rest = new ScriptedRest();

    private final ReactionApi api = ReactionApi.of(rest);

    @Test
    void aReactionIsAddedAndTakenBack() {
        rest.answering("{\"requestStatusCode\":\"ok\"}").answering("{\"requestStatusCode\":\"ok\"}");
        got(api.addReaction(NewReaction.builder().messageId("7").reaction("👍").build()));
        assertThat(rest.last()).isEqualTo("POST /o/a/reaction/user/ann {\"msgId\":\"7\",\"message\":\"👍\"}");

        got(api.removeReaction(
                ReactionRemoval.builder().messageId("7").reaction("👍").build()));
        assertThat(rest.last()).isEqualTo("DELETE /o/a/reaction/user/ann?msgId=7&message=%F0%9F%91%8D");
    }

    @Test
    void eachRefusalHasItsCode() {
        NewReaction reaction =
                NewReaction.builder().messageId("7").reaction("x").build();
        refused("the user is already operation this message");
        assertThat(code(api.addReaction(reaction))).isEqualTo(ErrorCode.REACTION_ALREADY_ADDED);
        refused("this message is creating reaction, please try again.");
        assertThat(code(api.addReaction(reaction))).isEqualTo(ErrorCode.REACTION_IN_PROGRESS);
        refused("the user operation is illegal!");
        assertThat(code(api.addReaction(reaction))).isEqualTo(ErrorCode.REACTION_ILLEGAL);
        refused("The quantity has exceeded the limit!");
        assertThat(code(api.addReaction(reaction))).isEqualTo(ErrorCode.REACTION_LIMIT_REACHED);
        refused("this appKey is not open reaction service!");
        assertThat(code(api.addReaction(reaction))).isEqualTo(ErrorCode.SERVICE_NOT_ENABLED);
        refused("The user not in this group!");
        assertThat(code(api.addReaction(reaction))).isEqualTo(ErrorCode.GROUP_NOT_JOINED);
        refused("anything else");
        assertThat(code(api.addReaction(reaction))).isEqualTo(ErrorCode.REST_FAILED);
    }

    private void refused(String description) {
        rest.answering(400, "{\"error_description\":\"" + description + "\"}");
    }

    @Test
    void reactionsAreListedByMessage() {
        rest.answering(
                "{\"data\":[{\"msgId\":\"7\",\"reactionList\":[{\"reactionId\":\"1\",\"reaction\":\"x\",\"count\":4,"
                        + "\"state\":true,\"userList\":[\"a\",\"b\",\"c\"]}]}]}");
        Reactions reactions = got(api.listReactions(ReactionQuery.builder()
                .addMessageId("7")
                .addMessageId("8")
                .chatType(StoredChatType.SINGLE)
                .build()));

        assertThat(rest.last()).isEqualTo("GET /o/a/reaction/user/ann?msgIdList=7,8&msgType=chat");
        Reaction reaction = reactions.messages().get(0).reactions().get(0);
        assertThat(reaction.count()).isEqualTo(4);
        assertThat(reaction.addedBySelf()).isTrue();
        assertThat(reaction.userIds()).containsExactly("a", "b", "c");
    }

    @Test
    void whoReactedIsReadPageByPage() {
        rest.answering("{\"data\":{\"reaction\":\"x\",\"count\":2,\"userList\":[\"a\"],\"cursor\":\"k\"}}")
                .answering("{\"data\":{\"reaction\":\"x\",\"count\":2,\"userList\":[\"b\"]}}");
        Pages<ReactionUserPage> pages = api.listReactionUsersPages(ReactionUserQuery.builder()
                .messageId("7")
                .reaction("x")
                .pageSize(1)
                .build());

        assertThat(got(pages.next()).orElseThrow().userIds()).containsExactly("a");
        assertThat(got(pages.next()).orElseThrow().userIds()).containsExactly("b");
        assertThat(got(pages.next())).isEmpty();
        assertThat(rest.seen)
                .containsExactly(
                        "GET /o/a/reaction/user/ann/detail?msgId=7&message=x&pageSize=1",
                        "GET /o/a/reaction/user/ann/detail?msgId=7&message=x&currentPage=k&pageSize=1");
    }
}

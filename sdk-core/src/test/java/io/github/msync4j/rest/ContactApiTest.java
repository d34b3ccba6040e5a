package io.github.msync4j.rest;

import static io.github.msync4j.rest.ScriptedRest.code;
import static io.github.msync4j.rest.ScriptedRest.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.spec.Pages;
import org.junit.jupiter.api.Test;

/** Contacts and those who are blocked, on the wire. */
class ContactApiTest {
    private final ScriptedRest rest = new ScriptedRest();

    private final ContactApi api = ContactApi.of(rest);

    @Test
    void contactsAreReadPageByPage() {
        rest.answering("{\"data\":{\"contacts\":[{\"username\":\"bob\",\"remark\":\"b\"}],\"cursor\":\"c\"}}")
                .answering("{\"data\":{\"contacts\":[{\"username\":\"cid\",\"remark\":null}],\"cursor\":\"\"}}");
        Pages<ContactPage> pages =
                api.listContactsPages(ContactQuery.builder().limit(50).build());

        assertThat(got(pages.next()).orElseThrow().contacts())
                .containsExactly(Contact.builder().userId("bob").remark("b").build());
        assertThat(got(pages.next()).orElseThrow().contacts())
                .containsExactly(Contact.builder().userId("cid").build());
        assertThat(got(pages.next())).isEmpty();
        assertThat(rest.seen)
                .containsExactly(
                        "GET /o/a/users/ann/contacts?limit=50&cursor=&needReturnRemark=true",
                        "GET /o/a/users/ann/contacts?limit=50&cursor=c&needReturnRemark=true");
    }

    @Test
    void whoSaysNothingGetsPagesOfAUsualSize() {
        rest.answering("{\"data\":{\"contacts\":[],\"cursor\":\"\"}}").answering("{\"data\":{\"contacts\":[]}}");

        got(api.listContacts());
        got(api.listContactsPages().next());

        assertThat(rest.seen)
                .hasSize(2)
                .containsOnly("GET /o/a/users/ann/contacts?limit=20&cursor=&needReturnRemark=true");
    }

    @Test
    void anInvitationThatIsRefusedTellsWhoseLimitItIs() {
        rest.answering("{}")
                .answering(403, "{\"error_description\":\"Inviter's contact max count reached\"}")
                .answering(403, "{\"error_description\":\"Invitee's contact max count reached\"}")
                .answering(404, "{\"error_description\":\"username bob doesn't exist!\"}");
        ContactInvitation invitation =
                ContactInvitation.builder().addUserId("bob").reason("hi").build();

        got(api.addContact(invitation));
        assertThat(rest.last())
                .isEqualTo(
                        "POST /o/a/users/ann/contacts/apply?resource=dev {\"usernames\":[\"bob\"],\"reason\":\"hi\"}");
        assertThat(code(api.addContact(invitation))).isEqualTo(ErrorCode.CONTACT_LIMIT_REACHED);
        assertThat(code(api.addContact(invitation))).isEqualTo(ErrorCode.CONTACT_LIMIT_REACHED_BY_PEER);
        assertThat(code(api.addContact(invitation))).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    void aRemarkNeedsAContact() {
        rest.answering(
                400, "{\"error_description\":\"updateRemark | they are not friends, please add as a friend first.\"}");
        assertThat(code(api.setContactRemark(
                        ContactRemark.builder().userId("bob").remark("b").build())))
                .isEqualTo(ErrorCode.NOT_A_FRIEND);
        assertThat(rest.last()).isEqualTo("PUT /o/a/users/ann/contacts/users/bob?resource=dev {\"remark\":\"b\"}");
    }

    @Test
    void usersAreBlockedAndUnblockedWithABody() {
        BlockListApi blocks = BlockListApi.of(rest);
        rest.answering("{\"data\":[\"bob\"]}").answering("{}");

        assertThat(got(blocks.blockUsers(Blocking.builder().addUserId("bob").build()))
                        .userIds())
                .containsExactly("bob");
        assertThat(rest.last()).isEqualTo("POST /o/a/sdk/user/ann/blocks?resource=dev {\"usernames\":[\"bob\"]}");
        got(blocks.unblockUsers(Unblocking.builder().addUserId("bob").build()));
        assertThat(rest.last()).isEqualTo("DELETE /o/a/sdk/user/ann/blocks?resource=dev {\"usernames\":[\"bob\"]}");
    }
}

package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.fault.Direction;
import io.github.msync4j.fault.Fault;
import io.github.msync4j.fault.FaultProxy;
import io.github.msync4j.message.Message;
import io.github.msync4j.spec.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Login. */
class LoginTest extends ServerFixture {
    @Test
    @Tag("R22")
    void passwordAndTokenBothLogAUserIn() throws Exception {
        MsyncClient client = client(options());
        assertThat(await(client.login("alice", Credentials.password(PASSWORD.toCharArray())))
                        .userId())
                .isEqualTo("alice");
        await(client.logout());

        assertThat(await(client.login("alice", Credentials.token(token("alice"))))
                        .userId())
                .isEqualTo("alice");
    }

    @Test
    @Tag("R23")
    void idInMixedCaseReachesTheSameAccount() throws Exception {
        Inbox inbox = new Inbox();
        online("aLiCe", inbox);
        inbox.next(Connected.class);
        await(online("bob").messages().sendText("ALICE", "hi"));

        assertThat(inbox.nextText()).isEqualTo("hi");
        assertThat(server.sessions("alice")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    @Tag("R23")
    void emptyIdFailsWithoutAWordToTheServer(String userId) throws Exception {
        FaultProxy proxy = proxy();
        MsyncClient client = client(through(proxy));

        assertThat(code(client.login(userId, Credentials.token("t")))).isEqualTo(ErrorCode.INVALID_USER_ID);
        assertThat(proxy.accepted()).isZero();
    }

    @Test
    @Tag("R24")
    void connectedIsSeenBeforeTheLoginCompletesAndSendingWorksAtOnce() throws Exception {
        List<Event> seenAtCompletion = new ArrayList<>();
        Inbox alices = new Inbox();
        Inbox bobs = new Inbox();
        online("bob", bobs);
        bobs.next(Connected.class);
        MsyncClient alice = client(options(), alices);
        CompletionStage<Message> sent = alice.login("alice", Credentials.password(PASSWORD))
                .thenCompose(connected -> {
                    seenAtCompletion.addAll(alices.waiting());
                    return alice.messages().sendText("bob", "at once");
                });

        await(sent);
        assertThat(seenAtCompletion).hasSize(1).hasOnlyElementsOfType(Connected.class);
        assertThat(bobs.nextText()).isEqualTo("at once");
    }

    @ParameterizedTest
    @CsvSource({
        "BOOTSTRAP, the server's addresses",
        "REST, obtaining a token",
        "HANDSHAKE, opening the socket",
        "PROVISION, the server's acceptance of the session",
    })
    @Tag("R25")
    @SideBySide
    void stepThatStallsIsNamedAndTheWholeKeepsItsLimit(io.github.msync4j.fault.Moment stalled, String step)
            throws Exception {
        FaultProxy proxy = proxy();
        server.advertise(List.of(proxy.authority()));
        proxy.armEach(Fault.stall(), stalled, Direction.UP);
        MsyncClient client = client(ClientOptions.builder("demo#app")
                .bootstrap(List.of(proxy.uri()))
                .stepTimeout(Duration.ofSeconds(3))
                .loginTimeout(Duration.ofSeconds(5)));
        long begun = System.nanoTime();
        MsyncException failure = failure(client.login("alice", Credentials.password(PASSWORD)));

        assertThat(failure).hasMessageContaining(step);
        assertThat(failure.code()).isIn(ErrorCode.TIMEOUT, ErrorCode.BOOTSTRAP_FAILED);
        // 5 s; the rest is for a busy machine
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Tag("R26")
    void rightPasswordIsOneRequestForATokenAndOneSocket() throws Exception {
        online("alice");

        assertThat(server.tokenRequests()).isEqualTo(1);
        assertThat(server.connectionsOpened()).isEqualTo(1);
    }

    @Test
    @Tag("R26")
    void wrongPasswordIsOneRequestForATokenAndNoSocket() throws Exception {
        MsyncClient client = client(options());

        assertThat(code(client.login("alice", Credentials.password("wrong")))).isEqualTo(ErrorCode.WRONG_PASSWORD);
        assertThat(server.tokenRequests()).isEqualTo(1);
        assertThat(server.connectionsOpened()).isZero();
    }

    @Test
    @Tag("R26")
    void unknownUserIsToldApartFromAWrongPassword() throws Exception {
        assertThat(code(client(options()).login("nobody", Credentials.password(PASSWORD))))
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    @Tag("R27")
    void tokenLogsInWithoutARequestForOne() throws Exception {
        String token = token("alice");
        long requests = server.tokenRequests();
        await(client(options()).login("alice", Credentials.token(token)));

        assertThat(server.tokenRequests()).isEqualTo(requests);
    }

    @Test
    @Tag("R27")
    void tokenOfAnotherUserIsInvalid() throws Exception {
        String bobs = token("bob");

        assertThat(code(client(options()).login("alice", Credentials.token(bobs))))
                .isEqualTo(ErrorCode.INVALID_TOKEN);
    }

    @Test
    @Tag("R27")
    void tokenOfAUserWhoWasDeletedFindsNoUser() throws Exception {
        String token = token("alice");
        rest("DELETE", "users/alice", "");

        assertThat(code(client(options()).login("alice", Credentials.token(token))))
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    @Tag("R27")
    @Tag("R29")
    void garbageTokenIsOneSocketAndAFailureWithinFiveSeconds() throws Exception {
        long begun = System.nanoTime();

        assertThat(code(client(options()).login("alice", Credentials.token("garbage"))))
                .isEqualTo(ErrorCode.INVALID_TOKEN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(server.connectionsOpened()).isEqualTo(1);
    }

    /** The statuses a login is refused with, and the numbers they have in the vendor's web client. */
    @ParameterizedTest
    @CsvSource({
        "1, 'Sorry, token expired', TOKEN_EXPIRED, 56",
        "1, 'Sorry, token or password does not match login info', INVALID_TOKEN, 28",
        "1, 'Sorry, user not found', USER_NOT_FOUND, 204",
        "1, 'Sorry, user register limit', QUOTA_REACHED, 50",
        "1, 'Sorry, user register rate limit', QUOTA_REACHED, 50",
        "1, 'something else', AUTHENTICATION_REFUSED, 2",
        "2, 'unauthorized', AUTHENTICATION_REFUSED, 2",
        "3, '', AUTHENTICATION_REFUSED, 2",
        "4, 'missing parameter', INVALID_ARGUMENT, -3",
        "5, '', AUTHENTICATION_REFUSED, 2",
        // the web client says 2; a status that is named so counts as expired here
        "6, 'token expired', TOKEN_EXPIRED, 56",
        "7, 'Sorry, the app day live count limit', QUOTA_REACHED, 50",
        "7, 'Sorry, the app month live count limit', QUOTA_REACHED, 50",
        "7, 'Sorry, the app online count limit', QUOTA_REACHED, 50",
        "7, 'something else', AUTHENTICATION_REFUSED, 2",
        "8, '', AUTHENTICATION_REFUSED, 2",
        "9, '', AUTHENTICATION_REFUSED, 2",
        "10, '', AUTHENTICATION_REFUSED, 2",
        "11, '', AUTHENTICATION_REFUSED, 2",
        "12, 'the service is switched off', SERVICE_DISABLED, 57",
        "13, 'too many devices', TOO_MANY_DEVICES, 214",
        "14, '', AUTHENTICATION_REFUSED, 2",
        "15, '', AUTHENTICATION_REFUSED, 2",
        "16, '', AUTHENTICATION_REFUSED, 2",
        "17, '', AUTHENTICATION_REFUSED, 2",
        "18, '', AUTHENTICATION_REFUSED, 2",
        "19, '', AUTHENTICATION_REFUSED, 2",
        "20, 'device changed', DEVICE_CHANGED, 220",
        "99, 'a status that is not declared', AUTHENTICATION_REFUSED, 2",
    })
    @Tag("R29")
    @SideBySide
    void refusalIsOneAttemptWithItsOwnCode(int status, String reason, ErrorCode code, int webNumber) throws Exception {
        server.refuseLogins("alice", status, reason, 0);
        Inbox inbox = new Inbox();
        MsyncClient client = client(options().reconnect(AT_ONCE), inbox);
        MsyncException failure = failure(client.login("alice", Credentials.token(token("alice"))));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(code.webNumber()).hasValue(webNumber);
        assertThat(failure).hasMessageContaining(reason);
        inbox.staysEmpty(QUIET);
        assertThat(server.loginAttempts("alice")).isEqualTo(1);
        assertThat(server.connectionsOpened()).isEqualTo(1);
    }

    @Test
    @Tag("R30")
    @SideBySide
    void connectionThatStallsGivesWayToALaterAttempt() throws Exception {
        FaultProxy proxy = proxy();
        proxy.arm(Fault.stall(), io.github.msync4j.fault.Moment.HANDSHAKE, Direction.UP);
        MsyncClient client = client(through(proxy).stepTimeout(Duration.ofSeconds(3)));
        await(client.login("alice", Credentials.token(token("alice"))));

        assertThat(proxy.struck()).isEqualTo(1);
        assertThat(proxy.accepted()).isEqualTo(2);
        assertThat(server.connectionsOpened()).isEqualTo(1);
    }

    @Test
    @Tag("R30")
    @SideBySide
    void serverThatNeverAnswersIsTriedSoOftenAsTheOptionSays() throws Exception {
        server.stall(Moment.PROVISION, 0);
        MsyncClient client = client(options().stepTimeout(Duration.ofSeconds(1)).loginAttempts(4));
        MsyncException failure = failure(client.login("alice", Credentials.token(token("alice"))));

        assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(failure).hasMessageContaining("4 tries");
        assertThat(server.connectionsOpened()).isEqualTo(4);
    }

    @Test
    @Tag("R30")
    @SideBySide
    void restAndSocketEachGoToTheNextHostWhenOneSaysNothing() throws Exception {
        server.advertise(List.of(silence(), server.rest().getAuthority()));
        MsyncClient client = client(ClientOptions.builder("demo#app")
                .bootstrap(List.of(server.rest()))
                .stepTimeout(Duration.ofSeconds(3)));

        assertThat(await(client.login("alice", Credentials.password(PASSWORD))).host())
                .isEqualTo(server.rest().getAuthority());
        assertThat(server.tokenRequests()).isEqualTo(1);
    }
}

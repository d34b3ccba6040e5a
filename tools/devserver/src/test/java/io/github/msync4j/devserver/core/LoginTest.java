package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.devserver.SessionInfo;
import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    private final Simulation simulation = new Simulation();

    @Test
    void login_goodToken_isAnsweredWithResourceAndAbsoluteExpiry() {
        simulation.register("alice");
        Token token = simulation.token("alice");
        var peer = simulation.connect();

        peer.send(Uplink.login("alice", "web_1", token.text()));

        Provision answer = peer.provision();
        assertThat(answer.getStatus().hasErrorCode()).isTrue();
        assertThat(answer.getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.OK);
        assertThat(answer.getResource()).isEqualTo("web_1");
        assertThat(answer.getAuthToken()).isEqualTo("{\"expires_in\":" + token.expiresAt() + "}");
        assertThat(answer.getProtocolCompressTypeList()).isEmpty();
        assertThat(peer.isClosed()).isFalse();
    }

    @Test
    void login_idInUpperCase_isTheSameUserAndIsEchoedAsSent() {
        simulation.register("alice");
        var peer = simulation.connect();

        peer.send(Uplink.login("Alice", "r", simulation.token("ALICE").text()));

        peer.provision();
        assertThat(simulation.engine.sessions("aLICE"))
                .extracting(SessionInfo::userId)
                .containsExactly("Alice");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, good, 'Sorry, user not found'",
        "alice, garbage, 'Sorry, token or password does not match login info'",
        "alice, '', 'Sorry, token or password does not match login info'",
        "bob, good, 'Sorry, token or password does not match login info'",
    })
    void login_wrongUserOrToken_isRefusedByItsReasonAndClosed(String user, String token, String reason) {
        simulation.register("alice", "bob");
        String good = simulation.token("alice").text();
        var peer = simulation.connect();

        peer.send(Uplink.login(user, "r", token.equals("good") ? good : token));

        Provision answer = peer.provision();
        assertThat(answer.getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.FAIL);
        assertThat(answer.getStatus().getReason()).isEqualTo(reason);
        assertThat(answer.getResource()).isEqualTo("r");
        assertThat(peer.closing().fault()).isFalse();
        assertThat(simulation.engine.sessions("")).isEmpty();
    }

    @Test
    void login_userOfAnotherApp_isNotFound() {
        simulation.register("alice");
        MSync login = Uplink.login("alice", "r", simulation.token("alice").text());
        var peer = simulation.connect();

        peer.send(login.toBuilder()
                .setGuid(login.getGuid().toBuilder().setAppKey("other#app"))
                .build());

        assertThat(peer.provision().getStatus().getReason()).isEqualTo("Sorry, user not found");
    }

    @Test
    void login_noResource_isAWrongParameter() {
        simulation.register("alice");
        var peer = simulation.connect();

        peer.send(Uplink.login("alice", "", simulation.token("alice").text()));

        assertThat(peer.provision().getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.WRONG_PARAMETER);
        assertThat(peer.isClosed()).isTrue();
    }

    @Test
    void token_timeIsUp_closesTheSessionAndRefusesTheNextLoginAsExpired() {
        simulation.register("alice");
        String token = simulation.token("alice").text();
        var peer = simulation.connect();
        peer.send(Uplink.login("alice", "r", token));
        peer.provision();
        keepAlive(peer, Duration.ofDays(60).minusMinutes(1));
        assertThat(peer.isClosed()).isFalse();

        simulation.pass(Duration.ofMinutes(1));

        assertThat(peer.closing()).isEqualTo(Closing.TOKEN_EXPIRED);
        var again = simulation.connect();
        again.send(Uplink.login("alice", "r", token));
        assertThat(again.provision().getStatus().getReason()).isEqualTo("Sorry, token expired");
    }

    /** Jumps ahead without a tick, as if the client had spoken just before. */
    private void keepAlive(Simulation.Peer peer, Duration time) {
        simulation.now += time.toMillis();
        peer.send(Uplink.unread());
        peer.unread();
        simulation.pass(Duration.ZERO);
    }

    @Test
    void token_newerOneShownOverRest_letsTheSessionLiveOn() {
        simulation.register("alice");
        var peer = simulation.online("alice", "r");
        keepAlive(peer, Duration.ofDays(59));
        simulation.engine.tokenShown(simulation.token("alice"));

        keepAlive(peer, Duration.ofDays(2));

        assertThat(peer.isClosed()).isFalse();
    }

    @Test
    void expireTokens_goodToken_refusesTheNextLoginAsExpired() {
        simulation.register("alice");
        String token = simulation.token("alice").text();

        assertThat(simulation.engine.expireTokens("alice", simulation.now)).isEqualTo(1);

        var peer = simulation.connect();
        peer.send(Uplink.login("alice", "r", token));
        assertThat(peer.provision().getStatus().getReason()).isEqualTo("Sorry, token expired");
    }

    @Test
    void connection_noFrameWithinTenSeconds_isClosed() {
        var peer = simulation.connect();
        simulation.pass(Duration.ofMillis(9_999));
        assertThat(peer.isClosed()).isFalse();

        simulation.pass(Duration.ofMillis(1));

        assertThat(peer.closing().fault()).isTrue();
    }

    @Test
    void session_silentForLong_isClosedButNotWithin120Seconds() {
        simulation.register("alice");
        var peer = simulation.online("alice", "r");
        simulation.pass(Duration.ofMinutes(2));
        assertThat(peer.isClosed()).isFalse();

        simulation.pass(Duration.ofSeconds(30));

        assertThat(peer.closing()).isEqualTo(Closing.IDLE);
    }

    @Test
    void session_frozen_isNotIdle() {
        simulation.register("alice");
        var peer = simulation.online("alice", "r");
        simulation.engine.freeze(peer.connection, true, simulation.now);

        simulation.pass(Duration.ofHours(1));
        simulation.engine.freeze(peer.connection, false, simulation.now);
        simulation.pass(Duration.ZERO);

        assertThat(peer.isClosed()).isFalse();
    }

    @Test
    void login_sameDeviceAgain_replacesTheOldConnectionWithoutAKick() {
        simulation.register("alice");
        var old = simulation.online("alice", "r");

        var next = simulation.online("alice", "r");

        old.expectNothing();
        assertThat(old.closing()).isEqualTo(Closing.REPLACED);
        old.vanish();
        assertThat(next.isClosed()).isFalse();
        assertThat(simulation.engine.sessions("alice")).hasSize(1);
    }

    @Test
    void login_beyondTheDeviceLimit_forcesTheOldestOutAndSaysWhoCame() throws Exception {
        Simulation limited = new Simulation(new Policy(Set.of(), true, Duration.ofDays(60), 2, false, 500, 5120));
        limited.register("alice");
        var first = limited.online("alice", "1");
        var second = limited.online("alice", "2");

        var third = limited.connect();
        third.send(Uplink.login("alice", "3", limited.token("alice").text(), "the third"));

        assertKick(first.sync(), StatisticsBody.Operation.USER_LOGIN_ANOTHER_DEVICE, "the third");
        assertThat(first.closing()).isEqualTo(Closing.FORCED_OUT);
        assertThat(second.isClosed()).isFalse();
        assertThat(third.isClosed()).isFalse();
    }

    @Test
    void login_beyondTheDeviceLimitWhereThatIsRefused_isTooManyDevices() {
        Simulation strict = new Simulation(new Policy(Set.of(), true, Duration.ofDays(60), 2, true, 500, 5120));
        strict.register("alice");
        var first = strict.online("alice", "1");
        strict.online("alice", "2");

        var third = strict.connect();
        third.send(Uplink.login("alice", "3", strict.token("alice").text()));

        assertThat(third.provision().getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.TOO_MANY_DEVICES);
        assertThat(third.isClosed()).isTrue();
        first.expectNothing();
        strict.online("alice", "2");
        first.send(Uplink.logout());
        strict.online("alice", "3");
        assertThat(strict.engine.sessions("alice"))
                .extracting(SessionInfo::resource)
                .containsExactly("2", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "12, ''",
        "13, ''",
        "20, ''",
        "7, 'Sorry, the app month live count limit'",
        "6, whatever",
        "1, 'Sorry, token expired'",
        "1, ''",
        "21, of the future",
        "2147483647, far away",
    })
    void login_thatIsToBeRefused_isRefusedInThoseWordsAndClosed(int status, String reason) {
        simulation.register("alice", "bob");
        simulation.engine.refuseLogins("Alice", status, reason, 1);
        var peer = simulation.connect();

        peer.send(Uplink.login("alice", "r", simulation.token("alice").text()));

        Provision answer = peer.provision();
        assertThat(answer.getStatus().getErrorCodeValue()).isEqualTo(status);
        assertThat(answer.getStatus().getReason()).isEqualTo(reason);
        assertThat(answer.getResource()).isEqualTo("r");
        assertThat(peer.isClosed()).isTrue();
        simulation.online("bob", "r");
        simulation.online("alice", "r");
        assertThat(simulation.engine.counters().logins("alice")).isEqualTo(2);
    }

    @Test
    void refuseLogins_userWhoDoesNotExist_isToldSo() {
        assertThatThrownBy(() -> simulation.engine.refuseLogins("nobody", 1, "", 1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void login_permanentToken_isAnsweredWithoutAnExpiryAndLivesOn() throws Exception {
        simulation.register("alice");
        Token token =
                simulation.engine.directory().issueToken(Uplink.APP, "alice", "pw", Duration.ZERO, simulation.now);
        var peer = simulation.connect();

        peer.send(Uplink.login("alice", "r", token.text()));

        assertThat(peer.provision().hasAuthToken()).isFalse();
        keepAlive(peer, Duration.ofDays(20_000));
        assertThat(peer.isClosed()).isFalse();
        assertThat(simulation.engine.expireTokens("alice", simulation.now)).isEqualTo(1);
        var again = simulation.connect();
        again.send(Uplink.login("alice", "r", token.text()));
        assertThat(again.provision().getStatus().getReason()).isEqualTo("Sorry, token expired");
    }

    @Test
    void remove_account_tellsItsSessionsAndIsNotFoundAfterwards() throws Exception {
        simulation.register("alice");
        String token = simulation.token("alice").text();
        var peer = simulation.online("alice", "r");

        simulation.perform(simulation.engine.remove(account("alice"), simulation.now));

        assertKick(peer.sync(), StatisticsBody.Operation.USER_REMOVED, "");
        assertThat(peer.isClosed()).isTrue();
        assertThat(reasonOfLogin(token)).isEqualTo("Sorry, user not found");
        simulation.register("alice");
        assertThat(reasonOfLogin(token)).isEqualTo("Sorry, token or password does not match login info");
    }

    @Test
    void changePassword_endsSessionsAndTokensOfTheOldOne() throws Exception {
        simulation.register("alice");
        String token = simulation.token("alice").text();
        var peer = simulation.online("alice", "r");

        simulation.perform(simulation.engine.changePassword(account("alice"), "new", simulation.now));

        assertKick(peer.sync(), StatisticsBody.Operation.USER_KICKED_BY_CHANGE_PASSWORD, "");
        assertThat(peer.isClosed()).isTrue();
        assertThat(reasonOfLogin(token)).isEqualTo("Sorry, token or password does not match login info");
        assertThatThrownBy(() -> simulation.engine.directory().issueToken(Uplink.APP, "alice", "pw", null, 0))
                .hasMessage("invalid password");
        assertThat(simulation.engine.directory().issueToken(Uplink.APP, "alice", "new", null, 0))
                .isNotNull();
    }

    private Account account(String user) {
        return Objects.requireNonNull(simulation.engine.directory().account(Uplink.APP, user));
    }

    private String reasonOfLogin(String token) {
        var peer = simulation.connect();
        peer.send(Uplink.login("alice", "r", token));
        return peer.provision().getStatus().getReason();
    }

    @ParameterizedTest
    @CsvSource({
        "USER_REMOVED, USER_REMOVED",
        "LOGGED_IN_ELSEWHERE, USER_LOGIN_ANOTHER_DEVICE",
        "PASSWORD_CHANGED, USER_KICKED_BY_CHANGE_PASSWORD",
        "KICKED, USER_KICKED_BY_OTHER_DEVICE",
    })
    void forceOut_oneDevice_isToldItsReasonAndTheOtherStays(ForceOutReason reason, StatisticsBody.Operation operation)
            throws Exception {
        simulation.register("alice");
        var one = simulation.online("alice", "1");
        var two = simulation.online("alice", "2");

        simulation.perform(simulation.engine.forceOut("alice", "1", reason, "", simulation.now));

        assertKick(one.sync(), operation, "");
        assertThat(one.closing()).isEqualTo(Closing.FORCED_OUT);
        two.expectNothing();
        assertThat(two.isClosed()).isFalse();
    }

    private static void assertKick(CommSyncDL frame, StatisticsBody.Operation operation, String reason)
            throws Exception {
        // each of these is something the vendor's client loses the kick without
        assertThat(frame.hasStatus()).isTrue();
        assertThat(frame.getQueue().getName()).isEqualTo("alice");
        assertThat(frame.getIsLast()).isTrue();
        assertThat(frame.getMetaId()).isZero();
        Meta meta = frame.getMetas(0);
        assertThat(meta.getNs()).isEqualTo(Meta.NameSpace.STATISTIC);
        StatisticsBody body = StatisticsBody.parseFrom(meta.getPayload());
        assertThat(body.getOperation()).isEqualTo(operation);
        assertThat(body.getReason()).isEqualTo(reason);
    }

    @Test
    void logout_endsTheSessionWithoutAKick() {
        simulation.register("alice");
        var peer = simulation.online("alice", "r");

        peer.send(Uplink.logout());

        peer.expectNothing();
        assertThat(peer.closing()).isEqualTo(Closing.LOGGED_OUT);
        assertThat(simulation.engine.sessions("")).isEmpty();
    }

    @Test
    void firstFrame_notProvision_isAFault() {
        var peer = simulation.connect();

        peer.send(Uplink.unread());

        assertThat(peer.closing().reason()).isEqualTo("the first frame is UNREAD, not PROVISION");
        assertThat(peer.closing().fault()).isTrue();
    }

    @Test
    void strangeFrames_inASession_endThatSessionOnly() {
        simulation.register("alice", "bob");
        var bystander = simulation.online("bob", "r");
        MSync[] strange = {
            MSync.getDefaultInstance(),
            MSync.newBuilder().setCommandValue(77).build(),
            MSync.newBuilder().setCommand(MSync.Command.NOTICE).build(),
            Uplink.login("alice", "r", "x"),
            Uplink.sync(CommSyncUL.newBuilder().setKey(0)),
            Uplink.text(0, "bob", "without an id"),
            MSync.newBuilder()
                    .setCommand(MSync.Command.SYNC)
                    .setPayload(ByteString.copyFrom(new byte[] {(byte) 0xff, 1, 2}))
                    .build(),
        };
        for (MSync frame : strange) {
            var peer = simulation.online("alice", "r");

            peer.send(frame);

            assertThat(peer.closing().fault()).as(frame.toString()).isTrue();
            peer.send(Uplink.unread());
            peer.expectNothing();
        }
        bystander.expectNothing();
        assertThat(bystander.isClosed()).isFalse();
    }
}

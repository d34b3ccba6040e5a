package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.CommUnreadDL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryTest {

    private final Simulation simulation = new Simulation();

    @BeforeEach
    void register() {
        simulation.register("alice", "bob");
    }

    private static void expectAck(Simulation.Peer peer, long metaId) {
        CommSyncDL ack = peer.sync();
        assertThat(ack.getMetaId()).isEqualTo(metaId);
        assertThat(ack.getStatus().hasErrorCode()).isTrue();
        assertThat(ack.getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.OK);
        assertThat(ack.getServerId()).isPositive();
        assertThat(ack.getTimestamp()).isPositive();
    }

    private void send(Simulation.Peer peer, String to, int from, int until) {
        for (int i = from; i < until; i++) {
            peer.send(Uplink.text(i + 1, to, "text " + i));
            expectAck(peer, i + 1);
        }
    }

    private static List<String> texts(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> "text " + i).toList();
    }

    private static void expectEnd(Simulation.Peer peer, String queue) {
        CommSyncDL end = peer.sync();
        assertThat(end.getIsLast()).isTrue();
        assertThat(end.getMetasList()).isEmpty();
        assertThat(end.hasStatus()).isTrue();
        assertThat(end.getQueue().getName()).isEqualTo(queue);
    }

    private static void expectRefusal(Simulation.Peer peer, Status.ErrorCode code, String reason) {
        CommSyncDL ack = peer.sync();
        assertThat(ack.getMetaId()).isEqualTo(7);
        assertThat(ack.getStatus().getErrorCode()).isEqualTo(code);
        assertThat(ack.getStatus().getReason()).isEqualTo(reason);
    }

    @Test
    void text_receiverOnline_isAckedNoticedAndPulledWithItsPayloadUntouched() {
        var alice = simulation.online("Alice", "a");
        var bob = simulation.online("bob", "b");
        MSync frame = Uplink.text(42, "bob", "hi");

        alice.send(frame);

        CommSyncDL ack = alice.sync();
        assertThat(ack.getMetaId()).isEqualTo(42);
        alice.expectNothing();
        assertThat(bob.notice()).isEqualTo("alice");
        bob.send(Uplink.pull("alice"));
        CommSyncDL batch = bob.sync();
        assertThat(batch.hasStatus()).isTrue();
        assertThat(batch.hasIsLast()).isFalse();
        assertThat(batch.getQueue().getName()).isEqualTo("alice");
        Meta meta = batch.getMetas(0);
        assertThat(meta.getId()).isEqualTo(ack.getServerId());
        assertThat(meta.getTimestamp()).isEqualTo(ack.getTimestamp());
        assertThat(meta.getFrom().getName()).isEqualTo("Alice");
        assertThat(meta.getFrom().getClientResource()).isEqualTo("a");
        assertThat(meta.getTo()).isEqualTo(Uplink.jid("bob"));
        assertThat(meta.getPayload()).isEqualTo(Uplink.body("hi"));
        assertThat(meta.getMeta().toStringUtf8()).isEqualTo("{\"is_online\":1}");
        bob.send(Uplink.pull("alice", batch.getNextKey()));
        expectEnd(bob, "alice");
        bob.expectNothing();
    }

    @Test
    void texts_whileAPullGoesOn_areNoticedOnce() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");

        send(alice, "bob", 0, 5);

        assertThat(bob.notice()).isEqualTo("alice");
        bob.expectNothing();
        assertThat(bob.pullAll("alice")).isEqualTo(texts(0, 5));
        send(alice, "bob", 5, 6);
        assertThat(bob.notice()).isEqualTo("alice");
    }

    @Test
    void texts_beforeTheFirstUnread_areListedNotNoticed() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.login("bob", "b");

        send(alice, "bob", 0, 2);

        bob.expectNothing();
        bob.send(Uplink.unread());
        CommUnreadDL unread = bob.unread();
        assertThat(unread.getTimestamp()).isEqualTo(simulation.now);
        assertThat(unread.getUnreadList()).hasSize(1);
        assertThat(unread.getUnread(0).getQueue().getName()).isEqualTo("alice");
        assertThat(unread.getUnread(0).getN()).isEqualTo(2);
    }

    @Test
    void manyTexts_comeInBatchesOf200WithGrowingKeys() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        send(alice, "bob", 0, 450);
        bob.notice();
        List<String> received = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        long lastKey = 0;

        bob.send(Uplink.pull("alice"));
        for (CommSyncDL batch = bob.sync(); !batch.getIsLast(); batch = bob.sync()) {
            assertThat(batch.getNextKey()).isGreaterThan(lastKey);
            lastKey = batch.getNextKey();
            sizes.add(batch.getMetasCount());
            received.addAll(Simulation.texts(batch));
            bob.send(Uplink.pull("alice", lastKey));
        }

        assertThat(sizes).containsExactly(200, 200, 50);
        assertThat(received).isEqualTo(texts(0, 450));
    }

    @Test
    void longTexts_makeSmallerBatches() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        for (int i = 1; i <= 100; i++) {
            alice.send(Uplink.text(i, "bob", "x".repeat(4000)));
        }
        bob.notice();

        bob.send(Uplink.pull("alice"));

        assertThat(bob.sync().getSerializedSize()).isBetween(60_000, 70_000);
    }

    @Test
    void batch_notAcknowledged_comesAgainAfterAReconnectUnderAFreshKey() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        send(alice, "bob", 0, 3);
        bob.notice();
        bob.send(Uplink.pull("alice"));
        long key = bob.sync().getNextKey();
        bob.vanish();

        var again = simulation.login("bob", "b");
        again.send(Uplink.unread());

        assertThat(again.unread().getUnread(0).getN()).isEqualTo(3);
        again.send(Uplink.pull("alice"));
        CommSyncDL batch = again.sync();
        assertThat(Simulation.texts(batch)).isEqualTo(texts(0, 3));
        assertThat(batch.getNextKey()).isGreaterThan(key);
    }

    @Test
    void reconnect_endOfAPullWasLost_isToldTheEndAgain() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        send(alice, "bob", 0, 1);
        bob.notice();
        assertThat(bob.pullAll("alice")).hasSize(1);
        bob.vanish();

        var again = simulation.online("bob", "b");

        expectEnd(again, "alice");
        again.expectNothing();
    }

    @Test
    void login_afterALogout_isToldNoOldEnd() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        send(alice, "bob", 0, 1);
        bob.notice();
        bob.pullAll("alice");
        bob.send(Uplink.logout());

        var again = simulation.online("bob", "b");

        again.expectNothing();
    }

    @Test
    void pulls_twoAtATime_bothAcknowledgedComeToAnEnd() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        send(alice, "bob", 0, 3);
        bob.notice();
        bob.send(Uplink.pull("alice"));
        bob.send(Uplink.pull("alice"));
        long first = bob.sync().getNextKey();
        long second = bob.sync().getNextKey();

        bob.send(Uplink.pull("alice", first));
        bob.send(Uplink.pull("alice", second));

        expectEnd(bob, "alice");
        expectEnd(bob, "alice");
    }

    @Test
    void key_neverGiven_dropsNothing() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        send(alice, "bob", 0, 3);
        bob.notice();

        bob.send(Uplink.pull("alice", Long.MAX_VALUE));

        assertThat(Simulation.texts(bob.sync())).isEqualTo(texts(0, 3));
    }

    @Test
    void pull_unknownQueue_isAnsweredWithItsEnd() {
        var bob = simulation.online("bob", "b");

        bob.send(Uplink.pull("stranger"));

        expectEnd(bob, "stranger");
    }

    @Test
    void unread_duringAPull_listsTheQueueOnlyOnceItIsStuck() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");
        send(alice, "bob", 0, 1);
        bob.notice();

        bob.send(Uplink.unread());
        assertThat(bob.unread().getUnreadList()).isEmpty();

        simulation.pass(Duration.ofSeconds(30));
        bob.send(Uplink.unread());
        assertThat(bob.unread().getUnreadList()).hasSize(1);
    }

    @Test
    void texts_receiverLoggedOut_waitAndAreMarkedAsKept() {
        var alice = simulation.online("alice", "a");
        simulation.online("bob", "b").send(Uplink.logout());
        send(alice, "bob", 0, 3);

        var bob = simulation.login("bob", "b");
        bob.send(Uplink.unread());
        assertThat(bob.unread().getUnread(0).getN()).isEqualTo(3);
        bob.send(Uplink.pull("alice"));

        CommSyncDL batch = bob.sync();
        assertThat(Simulation.texts(batch)).isEqualTo(texts(0, 3));
        assertThat(batch.getMetas(0).getMeta().toStringUtf8()).isEqualTo("{\"is_online\":0}");
    }

    @Test
    void texts_userNeverLoggedIn_waitForTheFirstDevice() {
        var alice = simulation.online("alice", "a");
        send(alice, "bob", 0, 3);

        var bob = simulation.login("bob", "first");

        assertThat(bob.pullAll("alice")).isEqualTo(texts(0, 3));
    }

    @Test
    void newDevice_getsWhatNoDeviceHasAcknowledged() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "1");
        send(alice, "bob", 0, 2);
        bob.notice();
        bob.pullAll("alice");
        bob.vanish();
        send(alice, "bob", 2, 4);

        var other = simulation.login("bob", "2");

        assertThat(other.pullAll("alice")).isEqualTo(texts(2, 4));
    }

    @Test
    void everyDevice_getsItsOwnCopy() {
        var alice = simulation.online("alice", "a");
        var one = simulation.online("bob", "1");
        simulation.online("bob", "2").vanish();

        send(alice, "bob", 0, 2);

        one.notice();
        assertThat(one.pullAll("alice")).isEqualTo(texts(0, 2));
        assertThat(simulation.login("bob", "2").pullAll("alice")).isEqualTo(texts(0, 2));
    }

    @Test
    void offlineLimit_newestDisplaceOldest() {
        Simulation small = new Simulation(new Policy(Set.of(), true, Duration.ofDays(60), 0, false, 3, 5120));
        small.register("alice", "bob", "carol");
        var alice = small.online("alice", "a");
        var carol = small.online("carol", "c");
        small.online("bob", "b").vanish();
        alice.send(Uplink.text(1, "bob", "1"));
        carol.send(Uplink.text(1, "bob", "2"));
        alice.send(Uplink.text(2, "bob", "3"));
        alice.send(Uplink.text(3, "bob", "4"));

        var known = small.login("bob", "b");
        assertThat(known.pullAll("alice")).containsExactly("3", "4");
        assertThat(known.pullAll("carol")).containsExactly("2");
    }

    @Test
    void offlineLimit_doesNotTouchWhatIsUnderWayToAConnectedDevice() {
        Simulation small = new Simulation(new Policy(Set.of(), true, Duration.ofDays(60), 0, false, 3, 5120));
        small.register("alice", "bob");
        var alice = small.online("alice", "a");
        var bob = small.online("bob", "b");
        for (int i = 0; i < 1000; i++) {
            alice.send(Uplink.text(i + 1, "bob", "text " + i));
        }
        bob.vanish();
        alice.send(Uplink.text(2000, "bob", "text 1000"));

        assertThat(small.login("bob", "b").pullAll("alice")).isEqualTo(texts(0, 1001));
    }

    @Test
    void device_awayForMoreThanAWeek_isForgotten() {
        var alice = simulation.online("alice", "a");
        simulation.online("bob", "old").vanish();
        var bob = simulation.online("bob", "new");
        simulation.now += Duration.ofDays(8).toMillis();
        bob.send(Uplink.unread());
        bob.unread();
        simulation.pass(Duration.ZERO);
        var aliceAgain = simulation.online("alice", "a");
        send(aliceAgain, "bob", 0, 1);
        var bobAgain = simulation.login("bob", "new");
        assertThat(bobAgain.pullAll("alice")).hasSize(1);

        assertThat(simulation.login("bob", "old").pullAll("alice")).isEmpty();
        assertThat(alice.isClosed()).isTrue();
    }

    @Test
    void devices_moreThanAHundredAway_theLongestAwayIsForgotten() {
        var alice = simulation.online("alice", "a");
        for (int i = 0; i <= Account.MAX_DEVICES; i++) {
            simulation.now++;
            simulation.online("bob", "b" + i).vanish();
        }
        send(alice, "bob", 0, 1);
        assertThat(simulation.login("bob", "b1").pullAll("alice")).hasSize(1);

        assertThat(simulation.login("bob", "b0").pullAll("alice")).isEmpty();
        assertThat(simulation.login("bob", "b100").pullAll("alice")).hasSize(1);
    }

    @Test
    void sentText_reachesTheSendersOtherDevicesUnderTheReceiversQueue() {
        var alice = simulation.online("alice", "1");
        var other = simulation.online("alice", "2");

        send(alice, "bob", 0, 1);

        alice.expectNothing();
        assertThat(other.notice()).isEqualTo("bob");
        assertThat(other.pullAll("bob")).isEqualTo(texts(0, 1));
        // the copy says nothing about bob's having it
        assertThat(simulation.login("bob", "b").pullAll("alice")).isEqualTo(texts(0, 1));
    }

    @Test
    void textToOneself_reachesTheOtherDevicesOnly() {
        var alice = simulation.online("alice", "1");
        var other = simulation.online("alice", "2");

        send(alice, "alice", 0, 1);

        alice.expectNothing();
        other.notice();
        assertThat(other.pullAll("alice")).isEqualTo(texts(0, 1));
    }

    @Test
    void text_toOneDevice_reachesThatDeviceOnly() {
        var alice = simulation.online("alice", "a");
        var one = simulation.online("bob", "1");
        var two = simulation.online("bob", "2");

        alice.send(Uplink.meta(Uplink.textMeta(
                1, Uplink.jid("bob").toBuilder().setClientResource("2").build(), "for you")));

        expectAck(alice, 1);
        one.expectNothing();
        two.notice();
        assertThat(two.pullAll("alice")).containsExactly("for you");
    }

    @Test
    void text_onlineOnly_isNotKept() {
        var alice = simulation.online("alice", "a");
        simulation.online("bob", "b").vanish();

        alice.send(Uplink.meta(
                Uplink.textMeta(1, Uplink.jid("bob"), "now or never").setRoutetype(Meta.RouteType.ROUTE_ONLINE)));

        expectAck(alice, 1);
        assertThat(simulation.login("bob", "b").pullAll("alice")).isEmpty();
        assertThat(simulation.login("bob", "new").pullAll("alice")).isEmpty();
    }

    @Test
    void serverIds_areUniqueAndGrow_evenIfTheClockGoesBack() {
        var alice = simulation.online("alice", "a");
        Set<Long> ids = new HashSet<>();
        long last = 0;
        for (int i = 1; i <= 100; i++) {
            simulation.now -= i % 3;
            alice.send(Uplink.text(i, "bob", "x"));
            long id = alice.sync().getServerId();
            assertThat(id).isGreaterThan(last);
            last = id;
            ids.add(id);
        }
        assertThat(ids).hasSize(100);
    }

    @Test
    void statistics_isAnswered() {
        var alice = simulation.online("alice", "a");

        alice.send(Uplink.statistics(99));

        expectAck(alice, 99);
    }

    @Test
    void text_unknownReceiver_isRefusedByTheReasonThatMeansIt() {
        var alice = simulation.online("alice", "a");

        alice.send(Uplink.text(7, "nobody", "x"));

        expectRefusal(alice, Status.ErrorCode.FAIL, "username nobody doesn't exist!");
    }

    @Test
    void text_noReceiver_isRefused() {
        var alice = simulation.online("alice", "a");

        alice.send(Uplink.meta(Uplink.textMeta(7, Uplink.jid("bob"), "x").clearTo()));

        expectRefusal(alice, Status.ErrorCode.FAIL, "the message names no receiver");
    }

    @Test
    void text_payloadThatCannotBeRead_isRefusedAndNotForwarded() {
        var alice = simulation.online("alice", "a");
        var bob = simulation.online("bob", "b");

        alice.send(Uplink.meta(
                Uplink.textMeta(7, Uplink.jid("bob"), "x").setPayload(ByteString.copyFrom(new byte[] {(byte) 0xff}))));

        expectRefusal(alice, Status.ErrorCode.FAIL, "the message cannot be read");
        bob.expectNothing();
    }

    @ParameterizedTest
    @EnumSource(
            value = Meta.NameSpace.class,
            names = {"ROSTER", "CONFERENCE", "NOTIFY", "QUERY"})
    void meta_ofANamespaceNotServed_isRefused(Meta.NameSpace ns) {
        var alice = simulation.online("alice", "a");

        alice.send(Uplink.meta(Uplink.textMeta(7, Uplink.jid("bob"), "x").setNs(ns)));

        expectRefusal(alice, Status.ErrorCode.FAIL, "namespace " + ns + " is not served here");
    }

    @Test
    void meta_ofANamespaceThatDoesNotExist_isRefused() {
        var alice = simulation.online("alice", "a");

        alice.send(Uplink.meta(Uplink.textMeta(7, Uplink.jid("bob"), "x").setNsValue(99)));

        assertThat(alice.sync().getStatus().getErrorCode()).isEqualTo(Status.ErrorCode.FAIL);
    }

    @Test
    void text_4KBOfChinese_passes_moreThan5KBIsTooLarge() {
        var alice = simulation.online("alice", "a");

        alice.send(Uplink.text(6, "bob", "中".repeat(1365)));
        expectAck(alice, 6);
        alice.send(Uplink.text(7, "bob", "x".repeat(5 * 1024 + 1)));
        expectRefusal(alice, Status.ErrorCode.PERMISSION_DENIED, "Sorry, data is too large");
    }

    @Test
    void pushText_senderWhoDoesNotExist_isDelivered() {
        var bob = simulation.online("bob", "b");

        var pushed = simulation.engine.pushText("system", "bob", "hello", simulation.now);
        simulation.perform(pushed.effects());

        assertThat(bob.notice()).isEqualTo("system");
        bob.send(Uplink.pull("system"));
        Meta meta = bob.sync().getMetas(0);
        assertThat(meta.getId()).isEqualTo(pushed.messageId());
        assertThat(meta.getFrom().getName()).isEqualTo("system");
        assertThat(Simulation.text(meta)).isEqualTo("hello");
    }
}

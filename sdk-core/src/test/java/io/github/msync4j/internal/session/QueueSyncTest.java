package io.github.msync4j.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.internal.session.QueueSync.Action;
import io.github.msync4j.protocol.wire.CommSyncDL;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.MetaQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueSyncTest {
    private static final JID ALICE = JID.newBuilder().setName("alice").build();
    private static final JID CAROL = JID.newBuilder().setName("carol").build();

    private final QueueSync sync = new QueueSync();
    private final List<Action> actions = new ArrayList<>();

    @Test
    void noticeIsPulledAcknowledgedAndEnded() {
        sync.notice(ALICE, 0, actions::add);
        sync.handedOut(batch(ALICE, 3, 100), 3, 0, actions::add);
        sync.handedOut(last(ALICE), 0, 0, actions::add);

        assertThat(actions).containsExactly(new Action.Pull(ALICE), new Action.PullNext(ALICE, 100));
    }

    @Test
    void noticeDuringPullIsNotForgotten() {
        sync.notice(ALICE, 0, actions::add);
        sync.notice(ALICE, 0, actions::add);
        sync.notice(ALICE, 0, actions::add);
        sync.handedOut(last(ALICE), 0, 0, actions::add);

        assertThat(actions).containsExactly(new Action.Pull(ALICE), new Action.Pull(ALICE));
    }

    @Test
    void offlineSyncFinishesOnceAllQueuesEnded() {
        sync.unread(List.of(unread(ALICE, 3), unread(CAROL, 1)), 1_000, actions::add);
        sync.handedOut(batch(ALICE, 3, 7), 3, 2_000, actions::add);
        sync.handedOut(last(ALICE), 0, 3_000, actions::add);
        sync.handedOut(batch(CAROL, 1, 9), 1, 4_000, actions::add);
        assertThat(sync.isOffline(CAROL)).isTrue();
        sync.handedOut(last(CAROL), 0, 5_000, actions::add);

        assertThat(actions)
                .containsExactly(
                        new Action.Started(2, 4),
                        new Action.Pull(ALICE),
                        new Action.Pull(CAROL),
                        new Action.PullNext(ALICE, 7),
                        new Action.PullNext(CAROL, 9),
                        new Action.Finished(4, Duration.ofNanos(4_000)));
        assertThat(sync.isOffline(CAROL)).isFalse();
    }

    @Test
    void nothingUnreadStartsNoOfflineSync() {
        sync.unread(List.of(), 0, actions::add);
        sync.unread(List.of(unread(ALICE, 1)), 0, actions::add);

        assertThat(actions).containsExactly(new Action.Pull(ALICE));
    }

    @Test
    void lostLinkLeavesNoQueueStuck() {
        sync.unread(List.of(unread(ALICE, 1)), 0, actions::add);
        sync.reset();
        actions.clear();
        sync.notice(ALICE, 0, actions::add);

        assertThat(actions).containsExactly(new Action.Pull(ALICE));
    }

    @Test
    void unaskedBatchIsAcknowledged() {
        sync.handedOut(batch(ALICE, 1, 5), 1, 0, actions::add);

        assertThat(actions).containsExactly(new Action.PullNext(ALICE, 5));
    }

    @Test
    void sameKeyWithoutAnythingNewEndsThePull() {
        sync.notice(ALICE, 0, actions::add);
        sync.handedOut(batch(ALICE, 1, 5), 1, 0, actions::add);
        sync.handedOut(batch(ALICE, 0, 5), 0, 0, actions::add);

        assertThat(actions).containsExactly(new Action.Pull(ALICE), new Action.PullNext(ALICE, 5));
    }

    private static MetaQueue unread(JID queue, int n) {
        return MetaQueue.newBuilder().setQueue(queue).setN(n).build();
    }

    private static CommSyncDL batch(JID queue, int metas, long nextKey) {
        CommSyncDL.Builder batch = CommSyncDL.newBuilder().setQueue(queue).setNextKey(nextKey);
        for (int i = 0; i < metas; i++) {
            batch.addMetas(Meta.newBuilder().setId(i));
        }
        return batch.build();
    }

    private static CommSyncDL last(JID queue) {
        return CommSyncDL.newBuilder().setQueue(queue).setIsLast(true).build();
    }

    @Test
    void pullWithoutAnAnswerIsRepeatedOnceAndThenGivenUp() {
        Duration bound = Duration.ofSeconds(10);
        sync.notice(ALICE, 0, actions::add);
        assertThat(sync.untilOverdue(bound, Duration.ofSeconds(4).toNanos())).contains(Duration.ofSeconds(6));
        assertThat(sync.repeatOverdue(bound, Duration.ofSeconds(9).toNanos(), actions::add))
                .isTrue();
        assertThat(actions).hasSize(1);

        assertThat(sync.repeatOverdue(bound, Duration.ofSeconds(10).toNanos(), actions::add))
                .isTrue();
        assertThat(actions).hasSize(2).allMatch(new Action.Pull(ALICE)::equals);
        assertThat(sync.repeatOverdue(bound, Duration.ofSeconds(20).toNanos(), actions::add))
                .isFalse();
    }

    @Test
    void nothingIsOverdueWhenNothingIsPulled() {
        assertThat(sync.untilOverdue(Duration.ofSeconds(1), 0)).isEmpty();
    }

    @Test
    void pullThatIsHeldIsNotOverdueUntilItIsSent() {
        Duration bound = Duration.ofSeconds(10);
        sync.notice(ALICE, 0, actions::add);
        sync.held(ALICE);
        assertThat(sync.untilOverdue(bound, Duration.ofHours(1).toNanos())).isEmpty();
        assertThat(sync.repeatOverdue(bound, Duration.ofHours(1).toNanos(), actions::add))
                .isTrue();
        assertThat(actions).hasSize(1);
        sync.sent(ALICE, Duration.ofHours(1).toNanos());

        assertThat(sync.untilOverdue(bound, Duration.ofHours(1).toNanos())).contains(bound);
    }
}

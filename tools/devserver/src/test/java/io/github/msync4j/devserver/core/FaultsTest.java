package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.msync4j.devserver.Moment;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void stalls_twice_twiceAndNotAnyMore() {
        faults.stall(Moment.PULL, "", 2);

        assertThat(faults.stalls(Moment.PULL, "alice")).isTrue();
        assertThat(faults.stalls(Moment.UNREAD, "alice")).isFalse();
        assertThat(faults.stalls(Moment.PULL, "")).isTrue();
        assertThat(faults.stalls(Moment.PULL, "alice")).isFalse();
    }

    @Test
    void stalls_zeroTimes_untilCleared() {
        faults.stall(Moment.ACK, "", 0);
        for (int i = 0; i < 100; i++) {
            assertThat(faults.stalls(Moment.ACK, "alice")).isTrue();
        }

        faults.clear("");

        assertThat(faults.stalls(Moment.ACK, "alice")).isFalse();
    }

    @Test
    void stalls_ofOneUser_isThatUserInAnyCase() {
        faults.stall(Moment.ACK, "Alice", 2);

        assertThat(faults.stalls(Moment.ACK, "bob")).isFalse();
        assertThat(faults.stalls(Moment.ACK, "ALICE")).isTrue();
        assertThat(faults.stalls(Moment.ACK, "alice")).isTrue();
        assertThat(faults.stalls(Moment.ACK, "alice")).isFalse();
    }

    @Test
    void stalls_ofOneUserAndOfAll_theUsersOwnComesFirst() {
        faults.stall(Moment.ACK, "alice", 1);
        faults.stall(Moment.ACK, "", 1);

        assertThat(faults.stalls(Moment.ACK, "alice")).isTrue();
        assertThat(faults.stalls(Moment.ACK, "bob")).isTrue();
        assertThat(faults.stalls(Moment.ACK, "alice")).isFalse();
    }

    @Test
    void stall_again_takesThePlaceOfTheFirst() {
        faults.stall(Moment.ACK, "", 0);
        faults.stall(Moment.ACK, "", 1);

        assertThat(faults.stalls(Moment.ACK, "")).isTrue();
        assertThat(faults.stalls(Moment.ACK, "")).isFalse();
    }

    @Test
    void refusal_onceAndThenAgain_takesThePlaceOfTheFirst() {
        faults.refuseLogins("alice", 12, "off", 5);
        faults.refuseLogins("Alice", 13, "many", 1);

        assertThat(faults.refusal("bob")).isEmpty();
        assertThat(faults.refusal("alice")).hasValueSatisfying(refusal -> {
            assertThat(refusal.status()).isEqualTo(13);
            assertThat(refusal.reason()).isEqualTo("many");
        });
        assertThat(faults.refusal("alice")).isEmpty();
    }

    @Test
    void refusal_zeroTimes_untilCleared() {
        faults.refuseLogins("alice", 1, "", 0);
        assertThat(faults.refusal("alice")).isPresent();
        assertThat(faults.refusal("alice")).isPresent();

        faults.clear("alice");

        assertThat(faults.refusal("alice")).isEmpty();
    }

    @Test
    void clear_ofOneUser_leavesTheOthers() {
        faults.stall(Moment.ACK, "", 1);
        faults.stall(Moment.ACK, "alice", 1);
        faults.stall(Moment.ACK, "bob", 1);
        faults.refuseLogins("bob", 1, "", 1);

        faults.clear("alice");

        assertThat(faults.stalls(Moment.ACK, "alice")).as("that of all").isTrue();
        assertThat(faults.stalls(Moment.ACK, "alice")).isFalse();
        assertThat(faults.stalls(Moment.ACK, "bob")).isTrue();
        assertThat(faults.refusal("bob")).isPresent();
    }

    @Test
    void orders_thatMakeNoSense_areRefused() {
        assertThatThrownBy(() -> faults.stall(Moment.ACK, "", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("times is negative: -1");
        assertThatThrownBy(() -> faults.stall(Moment.BOOTSTRAP, "alice", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BOOTSTRAP names no user");
        assertThatThrownBy(() -> faults.refuseLogins("alice", 0, "", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status is not a refusal: 0");
        assertThatThrownBy(() -> faults.refuseLogins("alice", 1, "", -2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("times");
    }
}

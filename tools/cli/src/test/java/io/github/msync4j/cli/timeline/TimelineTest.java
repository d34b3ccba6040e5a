package io.github.msync4j.cli.timeline;

import static io.github.msync4j.cli.timeline.MadeUpLog.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.log.LoginLog;
import io.github.msync4j.log.MessageLog;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.log.TokenLog;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What records become on the axis. */
class TimelineTest {
    private final MadeUpLog log = new MadeUpLog("c1", "alice");

    @Test
    void statesOfALoginFollowEachOtherWithoutAGap() {
        log.login("LOGGED_OUT");
        log.pass(Duration.ofSeconds(1));
        log.forcedOut();

        List<Span> states = spans("state");
        assertThat(states)
                .extracting(Span::label)
                .containsExactly("LOOKING_UP", "AUTHENTICATING", "CONNECTING", "PROVISIONING", "ONLINE");
        assertThat(states.get(0).kind()).isEqualTo("looking-up");
        for (int i = 1; i < states.size(); i++) {
            assertThat(states.get(i).from()).isEqualTo(states.get(i - 1).to());
        }
        assertThat(states.get(0).from()).isEqualTo(BEGIN);
    }

    @Test
    void logOfAHigherLevelStillTellsStates() {
        log.login("LOGGED_OUT");
        log.loseLink("CONNECTION_LOST", 1);
        log.pass(Duration.ofSeconds(1));
        log.forcedOut();
        log.pass(Duration.ofSeconds(1));
        log.add(TokenLog.WILL_EXPIRE, "ends", "soon");
        List<LogRecord> info = log.records.stream()
                .filter(record -> record.level().compareTo(LogLevel.INFO) >= 0)
                .toList();

        assertThat(spans(info, "state"))
                .extracting(Span::label)
                .containsExactly("CONNECTING", "ONLINE", "WAITING", "ONLINE", "LOGGED_OUT");
    }

    @Test
    void eachClientHasARowOfStates() {
        Timeline timeline = Timeline.of(MadeUpLog.badQuarter(0));

        assertThat(timeline.clients()).containsExactly("4f0c9a7e21b3", "b71d55e0c4aa");
        assertThat(lane(timeline, "state").rows()).isEqualTo(2);
        assertThat(lane(timeline, "state").spans())
                .extracting(
                        placed -> timeline.records().get(placed.span().record()).client() + placed.row())
                .containsOnly("4f0c9a7e21b30", "b71d55e0c4aa1");
    }

    @Test
    void loginLastsFromItsBeginToItsEnd() {
        log.login("LOGGED_OUT");

        Span login = spans("login").stream()
                .filter(span -> span.label().equals("login"))
                .findFirst()
                .orElseThrow();
        assertThat(login.from()).isEqualTo(BEGIN);
        assertThat(login.to()).isEqualTo(BEGIN.plusMillis(410));
        assertThat(login.kind()).isEqualTo("done");
        assertThat(spans("login")).extracting(Span::kind).contains("step").doesNotContain("failed");
    }

    @Test
    void loginWithoutAnEndIsOpenToTheEndOfTheLog() {
        log.add(LoginLog.BEGUN, "user", "alice");
        log.pass(Duration.ofSeconds(5));
        log.add(TokenLog.OBTAINED);

        assertThat(spans("login")).containsExactly(new Span(BEGIN, BEGIN.plusSeconds(5), "open", "login", 0));
    }

    @Test
    void refusedLoginAndItsCallAreFailuresAndProblems() {
        log.refusedLogin();

        assertThat(spans("login")).extracting(Span::label).containsExactly("login failed: WRONG_PASSWORD");
        assertThat(spans("rest")).extracting(Span::kind).containsExactly("failed");
        assertThat(spans("problem"))
                .extracting(Span::label)
                .containsExactly("rest.failed: WRONG_PASSWORD", "login.failed: WRONG_PASSWORD");
    }

    @Test
    void callsAtTheSameTimeAreBelowEachOther() {
        log.pass(Duration.ofSeconds(1));
        log.add(RestLog.ANSWERED, "call", "one", "status", 200, "took", Duration.ofMillis(900));
        log.add(RestLog.ANSWERED, "call", "two", "status", 200, "took", Duration.ofMillis(500));
        log.pass(Duration.ofSeconds(1));
        log.add(RestLog.ANSWERED, "call", "three", "status", 200, "took", Duration.ofMillis(100));

        Lane rest = lane(Timeline.of(log.records), "rest");
        assertThat(rest.rows()).isEqualTo(2);
        assertThat(rest.spans()).extracting(Lane.Placed::row).containsExactly(0, 1, 0);
        assertThat(rest.spans().get(0).span().from()).isEqualTo(BEGIN.plusMillis(100));
    }

    @Test
    void messageLastsUntilItsAcknowledgement() {
        log.add(MessageLog.SENT, "localId", 5, "kind", "message");
        log.add(MessageLog.SENT, "localId", 6, "kind", "recall");
        log.pass(Duration.ofMillis(70));
        log.add(MessageLog.ACKNOWLEDGED, "localId", 5, "id", 99, "kind", "message");

        assertThat(spans("message"))
                .containsExactly(
                        new Span(BEGIN, BEGIN.plusMillis(70), "sent", "message acknowledged", 2),
                        new Span(BEGIN, BEGIN.plusMillis(70), "open", "not acknowledged yet", 1));
    }

    @Test
    void messagesWithoutIdsAreMarks() {
        log.add(MessageLog.SENT, "kind", "message");

        assertThat(spans("message")).containsExactly(Span.mark(BEGIN, "sent", "sent: message", 0));
    }

    @Test
    void warningsAndWhatNobodyKnowsHaveTheirPlace() {
        log.add(LogEvent.of("shop.closed", "com.example", LogLevel.WARN, "Closed"));
        log.add(LogEvent.of("shop.open", "com.example", LogLevel.INFO, "Open"));

        assertThat(spans("problem")).containsExactly(Span.mark(BEGIN, "warn", "WARN: shop.closed", 0));
        assertThat(spans("other")).containsExactly(Span.mark(BEGIN, "other", "shop.open", 1));
    }

    @Test
    void everyRecordIsOnTheAxisOrBeginsSomethingOrIsAStateOfNoTime() {
        List<LogRecord> all = MadeUpLog.badQuarter(0);
        Timeline timeline = Timeline.of(all);

        Set<Integer> drawn = new HashSet<>();
        timeline.lanes()
                .forEach(lane ->
                        lane.spans().forEach(placed -> drawn.add(placed.span().record())));
        for (int i = 0; i < all.size(); i++) {
            String event = timeline.records().get(i).event();
            if (!Set.of(
                            LoginLog.BEGUN.key(),
                            LoginLog.STEP_BEGUN.key(),
                            MessageLog.SENT.key(),
                            ConnectionLog.STATE_CHANGED.key())
                    .contains(event)) {
                assertThat(drawn.contains(i)).as(event).isTrue();
            }
        }
    }

    @Test
    void recordsInAnyOrderAndDurationsWithoutSenseAreNoTrouble() {
        log.login("LOGGED_OUT");
        log.add(RestLog.ANSWERED, "call", "x", "took", "PT999999H");
        log.add(RestLog.ANSWERED, "call", "x", "took", "soon");
        log.add(ConnectionLog.STATE_CHANGED, "from", "NEW", "to", "NEWER");
        log.pass(Duration.ofSeconds(1));
        log.add(TokenLog.OBTAINED);
        List<LogRecord> mixed = new ArrayList<>(log.records);
        Collections.reverse(mixed);

        Timeline timeline = Timeline.of(mixed);

        assertThat(timeline.records()).extracting(LogRecord::time).isSorted();
        assertThat(lane(timeline, "rest").spans())
                .allSatisfy(placed -> assertThat(placed.span().from()).isAfter(BEGIN.minusSeconds(1)));
        assertThat(lane(timeline, "state").spans())
                .anySatisfy(placed -> assertThat(placed.span().kind()).isEqualTo("unknown"));
        assertThat(Timeline.of(List.of()).lanes()).hasSize(7);
    }

    private List<Span> spans(String name) {
        return spans(log.records, name);
    }

    private static List<Span> spans(List<LogRecord> records, String name) {
        return lane(Timeline.of(records), name).spans().stream()
                .map(Lane.Placed::span)
                .toList();
    }

    private static Lane lane(Timeline timeline, String name) {
        return timeline.lanes().stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

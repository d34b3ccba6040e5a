package io.github.msync4j.cli.timeline;

import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.log.EventsLog;
import io.github.msync4j.log.FrameLog;
import io.github.msync4j.log.LoginLog;
import io.github.msync4j.log.MessageLog;
import io.github.msync4j.log.RestLog;
import io.github.msync4j.log.SocketLog;
import io.github.msync4j.log.SyncLog;
import io.github.msync4j.log.TokenLog;
import io.github.msync4j.logging.LogContext;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogField;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.LogThrown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Records of clients that log in, chat, lose their link and come back; the same ones each time. */
final class MadeUpLog {
    static final Instant BEGIN = Instant.parse("2026-03-04T08:00:00Z");

    final List<LogRecord> records = new ArrayList<>();
    private final Random dice = new Random(4);
    private final String client;
    private final String user;
    private Instant now;
    private int connection;
    private long nextId;
    private int operation;

    MadeUpLog(String client, String user) {
        this.client = client;
        this.user = user;
        this.now = BEGIN;
    }

    /** A quarter of an hour of two clients in a bad network; at least as many records as that. */
    static List<LogRecord> badQuarter(int atLeast) {
        List<LogRecord> all = new ArrayList<>();
        MadeUpLog alice = new MadeUpLog("4f0c9a7e21b3", "alice");
        alice.login("LOGGED_OUT");
        alice.chat(Duration.ofMinutes(3));
        alice.loseLink("CONNECTION_LOST", 3);
        alice.chat(Duration.ofMinutes(2));
        alice.restTrouble();
        alice.slowHandler();
        alice.chat(Duration.ofMinutes(2));
        alice.loseLink("SERVER_CLOSED", 1);
        alice.chat(Duration.ofMinutes(2));
        alice.forcedOut();
        MadeUpLog bot = new MadeUpLog("b71d55e0c4aa", "bot");
        bot.pass(Duration.ofSeconds(41));
        bot.refusedLogin();
        bot.pass(Duration.ofSeconds(20));
        bot.login("LOGGED_OUT");
        bot.chat(Duration.ofMinutes(6));
        bot.loseLink("CONNECTION_LOST", 2);
        while (all.size() + alice.records.size() + bot.records.size() < atLeast) {
            bot.chat(Duration.ofMillis(900));
        }
        all.addAll(alice.records);
        all.addAll(bot.records);
        return all;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private void millis(int atMost) {
        pass(Duration.ofMillis(1 + dice.nextInt(atMost)));
    }

    void login(String from) {
        add(LoginLog.BEGUN, "user", user, "grant", "password");
        state(from, "LOOKING_UP");
        step("look_up", 1, 40, "LOOKING_UP", "AUTHENTICATING");
        add(RestLog.ANSWERED, "call", "auth.token", "method", "POST", "status", 200, "took", took(35));
        step("token", 1, 190, "AUTHENTICATING", "CONNECTING");
        add(TokenLog.OBTAINED);
        connect(1);
        add(LoginLog.SUCCEEDED, "took", took(420), "attempts", 1);
        add(ConnectionLog.CONNECTED, "user", user, "host", "im-01.chat.test:443", "reconnected", false);
        add(SyncLog.OFFLINE_BEGUN, "queues", 2, "messages", 7);
        millis(90);
        add(SyncLog.OFFLINE_DONE, "messages", 7, "took", took(90));
    }

    private void connect(int attempt) {
        connection++;
        add(SocketLog.OPENING, "host", "im-01.chat.test:443");
        step("connect", attempt, 110, "CONNECTING", "PROVISIONING");
        add(SocketLog.OPENED, "host", "im-01.chat.test:443");
        frame(true, "PROVISION", 214);
        step("provision", attempt, 70, "PROVISIONING", "ONLINE");
        frame(false, "PROVISION", 96);
    }

    void chat(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            millis(1400);
            int what = dice.nextInt(10);
            if (what < 4) {
                send();
            } else if (what < 8) {
                receive();
            } else if (what < 9) {
                frame(true, "UNREAD", 22);
                millis(40);
                frame(false, "UNREAD", 31);
            } else {
                operation++;
                int took = 30 + dice.nextInt(400);
                pass(Duration.ofMillis(took));
                add(RestLog.ANSWERED, "call", "groups.list", "method", "GET", "status", 200, "took", took(took));
            }
        }
    }

    private void send() {
        long id = ++nextId;
        add(MessageLog.SENT, "localId", id, "kind", "message", "to", "carol", "chatType", "USER", "bytes", 180);
        frame(true, "SYNC", 180);
        millis(260);
        frame(false, "SYNC", 60);
        add(MessageLog.ACKNOWLEDGED, "localId", id, "id", 1_100_000 + id, "kind", "message");
    }

    private void receive() {
        frame(false, "NOTICE", 28);
        frame(true, "SYNC", 40);
        millis(60);
        frame(false, "SYNC", 320);
        add(
                MessageLog.RECEIVED,
                "id",
                2_200_000 + ++nextId,
                "from",
                "carol",
                "to",
                user,
                "chatType",
                "USER",
                "content",
                "text",
                "offline",
                false);
    }

    void loseLink(String cause, int tries) {
        long id = ++nextId;
        add(MessageLog.SENT, "localId", id, "kind", "message", "to", "carol", "chatType", "USER", "bytes", 180);
        pass(Duration.ofSeconds(9));
        add(SocketLog.LOST, "host", "im-01.chat.test:443", "code", cause, "detail", "no answer to a heartbeat");
        String from = "ONLINE";
        for (int attempt = 1; attempt <= tries; attempt++) {
            state(from, "WAITING");
            Duration delay = Duration.ofMillis((1L << attempt) * 1_100);
            add(ConnectionLog.RECONNECT_SCHEDULED, "attempt", attempt, "delay", delay, "cause", cause);
            pass(delay);
            state("WAITING", "CONNECTING");
            from = "CONNECTING";
            if (attempt < tries) {
                add(SocketLog.OPENING, "host", "im-02.chat.test:443");
                pass(Duration.ofSeconds(3));
                add(
                        LoginLog.STEP_FAILED,
                        "step",
                        "connect",
                        "took",
                        took(3_000),
                        "attempt",
                        attempt,
                        "code",
                        "SERVER_UNREACHABLE");
            }
        }
        connect(tries);
        add(ConnectionLog.CONNECTED, "user", user, "host", "im-01.chat.test:443", "reconnected", true);
        add(MessageLog.FAILED, "localId", id, "kind", "message", "code", "SEND_CONNECTION_LOST");
    }

    void refusedLogin() {
        add(LoginLog.BEGUN, "user", user, "grant", "password");
        state("LOGGED_OUT", "AUTHENTICATING");
        pass(Duration.ofMillis(230));
        add(
                RestLog.FAILED,
                "call",
                "auth.token",
                "method",
                "POST",
                "status",
                401,
                "took",
                took(220),
                "code",
                "WRONG_PASSWORD");
        add(LoginLog.FAILED, "took", took(232), "attempts", 1, "code", "WRONG_PASSWORD");
        state("AUTHENTICATING", "LOGGED_OUT");
    }

    void restTrouble() {
        operation++;
        for (int attempt = 1; attempt <= 3; attempt++) {
            pass(Duration.ofSeconds(2));
            add(
                    RestLog.FAILED,
                    "call",
                    "groups.members",
                    "method",
                    "GET",
                    "status",
                    503,
                    "took",
                    took(1_900),
                    "code",
                    "SERVER_BUSY");
            if (attempt < 3) {
                Duration delay = Duration.ofMillis(400L * attempt);
                add(RestLog.REPEATED, "call", "groups.members", "code", "SERVER_BUSY", "delay", delay);
                pass(delay);
            }
        }
    }

    void slowHandler() {
        add(EventsLog.HANDLER_SLOW, "handler", "com.example.Archive", "took", took(2_400));
        LogRecord.Builder thrown = record(EventsLog.HANDLER_THREW, "handler", "com.example.Archive");
        records.add(thrown.thrown(LogThrown.builder()
                        .type("java.lang.IllegalStateException")
                        .message("the archive is full")
                        .stack("""
                                java.lang.IllegalStateException: the archive is full
                                    at com.example.Archive.add(Archive.java:41)
                                    at com.example.Archive.onMessageReceived(Archive.java:17)""")
                        .build())
                .build());
    }

    void forcedOut() {
        add(
                ConnectionLog.DISCONNECTED,
                "code",
                "LOGGED_IN_ELSEWHERE",
                "reason",
                "FORCED_OUT",
                "detail",
                "another device");
        state("ONLINE", "LOGGED_OUT");
    }

    private void step(String step, int attempt, int millis, String from, String to) {
        add(LoginLog.STEP_BEGUN, "step", step, "attempt", attempt, "host", "im-01.chat.test:443");
        pass(Duration.ofMillis(millis));
        add(LoginLog.STEP_DONE, "step", step, "took", took(millis), "attempt", attempt);
        state(from, to);
    }

    private void state(String from, String to) {
        add(ConnectionLog.STATE_CHANGED, "from", from, "to", to);
    }

    private void frame(boolean sent, String command, int bytes) {
        if (sent) {
            add(FrameLog.SENT, "command", command, "bytes", bytes, "trace", 7_000_000_000L + nextId);
        } else {
            add(FrameLog.RECEIVED, "command", command, "bytes", bytes);
        }
    }

    private static Duration took(int millis) {
        return Duration.ofMillis(millis);
    }

    void add(LogEvent event, Object... fields) {
        records.add(record(event, fields).build());
    }

    private LogRecord.Builder record(LogEvent event, Object... fields) {
        LogContext.Builder context = LogContext.builder().user(user);
        if (connection > 0) {
            context.connection(String.valueOf(connection));
        }
        if (operation > 0) {
            context.operation("op" + operation);
        }
        LogRecord.Builder record = LogRecord.builder()
                .time(now)
                .level(event.level())
                .logger(event.logger())
                .event(event.key())
                .message(event.message())
                .thread("msync4j-io-1")
                .client(client)
                .context(context.build());
        for (int i = 0; i < fields.length; i += 2) {
            record.addField(LogField.builder()
                    .key(String.valueOf(fields[i]))
                    .value(String.valueOf(fields[i + 1]))
                    .build());
        }
        return record;
    }
}

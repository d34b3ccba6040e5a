package io.github.msync4j.internal.session;

import static io.github.msync4j.internal.session.Act.*;
import static io.github.msync4j.internal.session.Guard.*;
import static io.github.msync4j.internal.session.Phase.*;
import static io.github.msync4j.internal.session.Signal.*;

/**
 * The connection, on one page: state, signal, condition, next state, what is done. Where state and signal are the same,
 * the first line whose condition holds counts. docs/connection.md is printed from it.
 *
 * <p>Entering a state starts its deadline; entering a state of rest stops all clocks.
 */
final class ConnectionTable {
    private static final String NOTHING_ASKED = "nothing of the kind was asked for";
    private static final String NO_LINK = "there is no link it could come from";
    private static final String NO_TIMER = "that clock does not run in this state";

    private ConnectionTable() {}

    static Table write() {
        Table.Writer table = new Table.Writer();
        rest(table);
        login(table);
        online(table);
        resume(table);
        return table.done();
    }

    // spotless:off
    private static void rest(Table.Writer table) {
        table.in(LOGGED_OUT)
                .on(LOGIN).when(ADDRESSES_GIVEN).enter(LOGIN_TOKEN, START_LOGIN, GET_TOKEN)
                .on(LOGIN).enter(LOGIN_LOOKUP, START_LOGIN, LOOK_UP)
                .on(LOGOUT).stay(SETTLE_LOGOUT)
                .on(CLOSE).enter(CLOSED, SETTLE_LOGOUT)
                .ignore("there is no link to look at", CHECK)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT)
                .ignore(NO_TIMER, TOKEN_ENDED, TIME_UP, LOGIN_TIME_UP, STABLE);
        table.in(CLOSED)
                .on(LOGOUT).stay(SETTLE_LOGOUT)
                .on(CLOSE).stay(SETTLE_LOGOUT)
                .ignore("a closed client stays closed; the call fails with CLOSED", LOGIN)
                .ignore("there is no link to look at", CHECK)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT)
                .ignore(NO_TIMER, TOKEN_ENDED, TIME_UP, LOGIN_TIME_UP, STABLE);
    }

    /** The steps of a login: each has its own bound, and all of them together have one. */
    private static void login(Table.Writer table) {
        loginEnds(table.in(LOGIN_LOOKUP))
                .on(FOUND).enter(LOGIN_TOKEN, TAKE_ADDRESSES, GET_TOKEN)
                .on(NOT_FOUND).when(MORE_BOOTSTRAP_HOSTS).enter(LOGIN_LOOKUP, LOOK_UP_NEXT)
                .on(NOT_FOUND).enter(LOGGED_OUT, NOTE, STOP_ASKING, FAIL_LOGIN)
                .on(TIME_UP).when(MORE_BOOTSTRAP_HOSTS).enter(LOGIN_LOOKUP, LOOK_UP_NEXT)
                .on(TIME_UP).enter(LOGGED_OUT, NOTE, STOP_ASKING, FAIL_LOGIN)
                .ignore(NOTHING_ASKED, TOKEN, NO_TOKEN, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT);
        loginEnds(table.in(LOGIN_TOKEN))
                .on(TOKEN).enter(LOGIN_CONNECT, TAKE_TOKEN, OPEN_SOCKET)
                .on(NO_TOKEN).when(LOGIN_TRY_LEFT).enter(LOGIN_PAUSE, NOTE, NEXT_REST, NEXT_TRY)
                .on(NO_TOKEN).enter(LOGGED_OUT, NOTE, STOP_ASKING, FAIL_LOGIN)
                .on(TIME_UP).when(LOGIN_TRY_LEFT).enter(LOGIN_PAUSE, NOTE, STOP_ASKING, NEXT_REST, NEXT_TRY)
                .on(TIME_UP).enter(LOGGED_OUT, NOTE, STOP_ASKING, FAIL_LOGIN)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT);
        loginEnds(table.in(LOGIN_CONNECT))
                .on(OPENED).enter(LOGIN_PROVISION, PROVISION_LOGIN)
                .on(LOST).when(LOGIN_TRY_LEFT).enter(LOGIN_PAUSE, NOTE, CLOSE_SOCKET, NEXT_HOST, NEXT_TRY)
                .on(LOST).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, FAIL_LOGIN)
                .on(TIME_UP).when(LOGIN_TRY_LEFT).enter(LOGIN_PAUSE, NOTE, CLOSE_SOCKET, NEXT_HOST, NEXT_TRY)
                .on(TIME_UP).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, FAIL_LOGIN)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN)
                .ignore("the server was not asked yet", ACCEPTED, REFUSED, FORCED_OUT);
        loginEnds(table.in(LOGIN_PROVISION))
                .on(ACCEPTED).enter(PROBING, STOP_LOGIN_CLOCK, UP_AS_NEW, SEND_UNREAD, WATCH_STABLE)
                .on(REFUSED).when(EXPIRED_BUT_RENEWABLE).enter(LOGIN_TOKEN, NOTE, CLOSE_SOCKET, WANT_NEW_TOKEN, GET_TOKEN)
                .on(REFUSED).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, FAIL_LOGIN)
                .on(FORCED_OUT).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, FAIL_LOGIN)
                .on(LOST).when(LOGIN_TRY_LEFT).enter(LOGIN_PAUSE, NOTE, CLOSE_SOCKET, NEXT_HOST, NEXT_TRY)
                .on(LOST).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, FAIL_LOGIN)
                .on(TIME_UP).when(LOGIN_TRY_LEFT).enter(LOGIN_PAUSE, NOTE, CLOSE_SOCKET, NEXT_HOST, NEXT_TRY)
                .on(TIME_UP).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, FAIL_LOGIN)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN, OPENED);
        loginEnds(table.in(LOGIN_PAUSE))
                .on(TIME_UP).when(HAS_TOKEN).enter(LOGIN_CONNECT, OPEN_SOCKET)
                .on(TIME_UP).enter(LOGIN_TOKEN, GET_TOKEN)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT);
    }

    private static Table.Writer loginEnds(Table.Writer table) {
        return table.on(LOGIN_TIME_UP).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, FAIL_LOGIN)
                .on(LOGOUT).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, FAIL_LOGIN, SETTLE_LOGOUT)
                .on(CLOSE).enter(CLOSED, NOTE, CLOSE_SOCKET, STOP_ASKING, FAIL_LOGIN, SETTLE_LOGOUT)
                .ignore("another login is running; the call fails with LOGIN_FAILED", LOGIN)
                .ignore("every step of a login has its bound already", CHECK)
                .ignore(NO_TIMER, TOKEN_ENDED, STABLE);
    }

    /** A link that is up. It begins by being probed: UNREAD is login step and heartbeat in one. */
    private static void online(Table.Writer table) {
        for (Phase up : new Phase[] {ONLINE, PROBING}) {
            table.in(up)
                    .on(LOST).when(RECONNECT_LEFT).enter(BACKOFF,
                            NOTE, SPREAD_OUT, CLOSE_SOCKET, LINK_NOT_STABLE, HOLD_SENDS, NEXT_HOST, NEXT_TRY, TELL_RECONNECTING)
                    .on(LOST).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, END_EXHAUSTED)
                    .on(FORCED_OUT).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, END_FORCED_OUT)
                    .on(TOKEN_ENDED).enter(LOGGED_OUT,
                            NOTE, TELL_EXPIRED, SEND_LOGOUT, CLOSE_SOCKET, STOP_ASKING, END_REFUSED)
                    .on(LOGOUT).enter(LOGGED_OUT, SEND_LOGOUT, CLOSE_SOCKET, STOP_ASKING, END_LOGGED_OUT, SETTLE_LOGOUT)
                    .on(CLOSE).enter(CLOSED, SEND_LOGOUT, CLOSE_SOCKET, STOP_ASKING, END_LOGGED_OUT, SETTLE_LOGOUT)
                    .on(STABLE).stay(FORGET_TRIES)
                    .ignore("a session is up; the call fails with ALREADY_LOGGED_IN", LOGIN)
                    .ignore("the server accepted the session already", ACCEPTED, REFUSED)
                    .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN, OPENED)
                    .ignore(NO_TIMER, LOGIN_TIME_UP);
        }
        table.in(ONLINE)
                .on(CHECK).enter(PROBING, SEND_UNREAD)
                .on(TIME_UP).when(SILENT).enter(PROBING, SEND_UNREAD)
                .on(TIME_UP).enter(ONLINE);
        table.in(PROBING)
                .on(CHECK).when(HEARD).enter(PROBING, SEND_UNREAD)
                .on(CHECK).stay()
                .on(TIME_UP).when(HEARD).enter(ONLINE)
                .on(TIME_UP).when(RECONNECT_LEFT).enter(BACKOFF,
                        NOTE, CLOSE_SOCKET, LINK_NOT_STABLE, HOLD_SENDS, NEXT_HOST, NEXT_TRY, TELL_RECONNECTING)
                .on(TIME_UP).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, END_EXHAUSTED);
    }

    /** A session whose link is lost. */
    private static void resume(Table.Writer table) {
        resumeEnds(table.in(BACKOFF));
        for (Signal now : new Signal[] {TIME_UP, CHECK}) {
            table.on(now).when(ADDRESSES_WORN).enter(RESUME_LOOKUP, LOOK_UP)
                    .on(now).when(TOKEN_DUE).enter(RESUME_TOKEN, RENEW_TOKEN)
                    .on(now).enter(RESUME_CONNECT, OPEN_SOCKET);
        }
        table.ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT);
        resumeEnds(table.in(RESUME_LOOKUP))
                .on(FOUND).when(TOKEN_DUE).enter(RESUME_TOKEN, TAKE_ADDRESSES, RENEW_TOKEN)
                .on(FOUND).enter(RESUME_CONNECT, TAKE_ADDRESSES, OPEN_SOCKET);
        for (Signal none : new Signal[] {NOT_FOUND, TIME_UP}) {
            table.on(none).when(MORE_BOOTSTRAP_HOSTS).enter(RESUME_LOOKUP, LOOK_UP_NEXT)
                    .on(none).when(TOKEN_DUE).enter(RESUME_TOKEN, STOP_ASKING, KEEP_ADDRESSES, RENEW_TOKEN)
                    .on(none).enter(RESUME_CONNECT, STOP_ASKING, KEEP_ADDRESSES, OPEN_SOCKET);
        }
        table.ignore(NOTHING_ASKED, TOKEN, NO_TOKEN, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT)
                .ignore("a try is under way", CHECK);
        resumeEnds(table.in(RESUME_TOKEN))
                .on(TOKEN).enter(RESUME_CONNECT, TAKE_TOKEN, OPEN_SOCKET);
        for (Signal none : new Signal[] {NO_TOKEN, TIME_UP}) {
            table.on(none).when(NO_TOKEN_NEEDED).enter(RESUME_CONNECT, STOP_ASKING, OPEN_SOCKET)
                    .on(none).when(RECONNECT_LEFT).enter(BACKOFF, NOTE, STOP_ASKING, NEXT_TRY, TELL_RECONNECTING)
                    .on(none).enter(LOGGED_OUT, NOTE, STOP_ASKING, END_EXHAUSTED);
        }
        table.ignore(NOTHING_ASKED, FOUND, NOT_FOUND, OPENED)
                .ignore(NO_LINK, LOST, ACCEPTED, REFUSED, FORCED_OUT)
                .ignore("a try is under way", CHECK);
        resumeEnds(table.in(RESUME_CONNECT))
                .on(OPENED).enter(RESUME_PROVISION, PROVISION_RESUME);
        missed(table)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN)
                .ignore("the server was not asked yet", ACCEPTED, REFUSED, FORCED_OUT)
                .ignore("a try is under way", CHECK);
        resumeEnds(table.in(RESUME_PROVISION))
                .on(ACCEPTED).enter(PROBING, UP_AGAIN, RELEASE_SENDS, SEND_UNREAD, WATCH_STABLE)
                .on(REFUSED).when(EXPIRED_BUT_REPLACED).enter(RESUME_CONNECT, NOTE, CLOSE_SOCKET, OPEN_SOCKET)
                .on(REFUSED).when(EXPIRED_BUT_RENEWABLE).enter(RESUME_TOKEN, NOTE, CLOSE_SOCKET, WANT_NEW_TOKEN, RENEW_TOKEN)
                .on(REFUSED).when(TOKEN_EXPIRED).enter(LOGGED_OUT, NOTE, TELL_EXPIRED, CLOSE_SOCKET, STOP_ASKING, END_REFUSED)
                .on(REFUSED).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, END_REFUSED)
                .on(FORCED_OUT).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, END_FORCED_OUT);
        missed(table)
                .ignore(NOTHING_ASKED, FOUND, NOT_FOUND, TOKEN, NO_TOKEN, OPENED)
                .ignore("a try is under way", CHECK);
    }

    private static Table.Writer missed(Table.Writer table) {
        for (Signal missed : new Signal[] {LOST, TIME_UP}) {
            table.on(missed).when(RECONNECT_LEFT).enter(BACKOFF, NOTE, CLOSE_SOCKET, NEXT_HOST, NEXT_TRY, TELL_RECONNECTING)
                    .on(missed).enter(LOGGED_OUT, NOTE, CLOSE_SOCKET, STOP_ASKING, END_EXHAUSTED);
        }
        return table;
    }

    private static Table.Writer resumeEnds(Table.Writer table) {
        return table.on(TOKEN_ENDED).when(CAN_RENEW).stay()
                .on(TOKEN_ENDED).enter(LOGGED_OUT, NOTE, TELL_EXPIRED, CLOSE_SOCKET, STOP_ASKING, END_REFUSED)
                .on(LOGOUT).enter(LOGGED_OUT, CLOSE_SOCKET, STOP_ASKING, END_LOGGED_OUT, SETTLE_LOGOUT)
                .on(CLOSE).enter(CLOSED, CLOSE_SOCKET, STOP_ASKING, END_LOGGED_OUT, SETTLE_LOGOUT)
                .ignore("a session is up; the call fails with ALREADY_LOGGED_IN", LOGIN)
                .ignore(NO_TIMER, LOGIN_TIME_UP, STABLE);
    }
    // spotless:on
}

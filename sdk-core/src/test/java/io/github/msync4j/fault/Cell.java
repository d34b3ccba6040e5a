package io.github.msync4j.fault;

import io.github.msync4j.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One cell of the table: what happens, at which moment, in which manner; and what has to come of it. */
record Cell(Manner manner, Kind kind, Moment moment) {
    private static final Set<Moment> LOGIN =
            EnumSet.of(Moment.BOOTSTRAP, Moment.REST, Moment.HANDSHAKE, Moment.PROVISION);
    private static final Set<Moment> LINK =
            EnumSet.of(Moment.UNREAD, Moment.PULL, Moment.RECEIPT, Moment.ACK, Moment.IDLE);

    /** How often it happens, and to whom. */
    @SuppressWarnings("ImmutableEnumChecker") // its sets are never changed
    enum Manner {
        ONCE(EnumSet.allOf(Moment.class)),
        /** Once, to a client that neither reconnects nor writes a message twice; a new session knows no doubles. */
        ONCE_AND_OUT(EnumSet.of(Moment.UNREAD, Moment.PULL, Moment.ACK, Moment.IDLE)),
        /** Each time, until it is lifted: no login gets through. */
        ALWAYS(LOGIN),
        /** Each time, at the first of two hosts. */
        AT_THE_FIRST_HOST(LOGIN);

        private final Set<Moment> moments;

        Manner(Set<Moment> moments) {
            this.moments = moments;
        }
    }

    /** What happens. Where it does not say which way, the answer is struck: what was asked for is done already. */
    enum Kind {
        CUT,
        STALL_UP,
        STALL_DOWN,
        DRIP,
        RESET_MID_FRAME
    }

    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Manner manner : Manner.values()) {
            for (Moment moment : manner.moments) {
                for (Kind kind : Kind.values()) {
                    if (moment != Moment.RECEIPT || kind != Kind.STALL_DOWN) {
                        cells.add(new Cell(manner, kind, moment));
                    }
                }
            }
        }
        return cells;
    }

    // ---- what is done ---------------------------------------------------------------------------

    Fault fault() {
        return switch (kind) {
            case CUT -> Fault.cut();
            case STALL_UP, STALL_DOWN -> Fault.stall();
            case DRIP -> isTooSlow() ? Fault.drip(1, Duration.ofMillis(100)) : Fault.drip(8, Duration.ofMillis(10));
            case RESET_MID_FRAME -> Fault.resetMidFrame(7);
        };
    }

    Direction direction() {
        // nobody waits for the answer to a logout; a receipt's is that of a pull
        boolean request = moment == Moment.RECEIPT || (moment == Moment.CLOSE && kind != Kind.STALL_DOWN);
        return request || kind == Kind.STALL_UP ? Direction.UP : Direction.DOWN;
    }

    boolean isRepeated() {
        return manner == Manner.ALWAYS || manner == Manner.AT_THE_FIRST_HOST;
    }

    /** A drip that stays gets a step past its time, if no byte is far from the next; once, it is only slow. */
    private boolean isTooSlow() {
        return kind == Kind.DRIP && isRepeated();
    }

    /** True if a client finds out by its clock only. */
    boolean takesTime() {
        return kind == Kind.STALL_UP || kind == Kind.STALL_DOWN || isTooSlow();
    }

    /** True if there is a bound of some seconds to wait for. */
    boolean isLong() {
        return takesTime() || moment == Moment.IDLE;
    }

    // ---- what has to come of it -----------------------------------------------------------------

    boolean isOfALogin() {
        return LOGIN.contains(moment);
    }

    /** False for what a client may leave before it comes: a server need not get round to its close frame. */
    boolean isCertainToStrike() {
        return moment != Moment.CLOSE || direction() == Direction.UP;
    }

    boolean endsTheLink() {
        return LINK.contains(moment) && kind != Kind.DRIP;
    }

    boolean endsTheSession() {
        return endsTheLink() && manner == Manner.ONCE_AND_OUT;
    }

    /** True for a message that did not get to the server before the session was over. */
    boolean mayLoseAMessage() {
        return endsTheSession() && moment == Moment.ACK && kind == Kind.STALL_UP;
    }

    /** What a login fails with that cannot get through. */
    ErrorCode loginFailure() {
        if (moment == Moment.BOOTSTRAP) {
            return ErrorCode.BOOTSTRAP_FAILED;
        }
        if (takesTime()) {
            return ErrorCode.TIMEOUT;
        }
        return moment == Moment.PROVISION ? ErrorCode.CONNECTION_LOST : ErrorCode.SERVER_UNREACHABLE;
    }

    @Override
    public String toString() {
        return kind + " at " + moment + ", " + manner;
    }
}

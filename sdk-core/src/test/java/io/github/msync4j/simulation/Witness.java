package io.github.msync4j.simulation;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.Connected;
import io.github.msync4j.event.DisconnectReason;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.event.TokenExpired;
import io.github.msync4j.event.TokenRenewalFailed;
import io.github.msync4j.event.TokenRenewed;
import io.github.msync4j.event.TokenWillExpire;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;

/** The handler of one client: it holds every event against what may happen now, and why. */
final class Witness implements EventHandler {
    /** Where the session is, going by the events alone. */
    enum Phase {
        OUT,
        UP,
        DOWN
    }

    private final World world;
    private final Ledger ledger;
    private final Host host;
    private Phase phase = Phase.OUT;
    private int attempt;
    private long upSince;
    private long upSinceNanos;
    private boolean syncing;
    private boolean warned;
    private boolean expired;
    private int offlineMessages;

    Witness(World world, Ledger ledger, Host host) {
        this.world = world;
        this.ledger = ledger;
        this.host = host;
    }

    Phase phase() {
        return phase;
    }

    long upSince() {
        return upSince;
    }

    @Override
    public void onOther(Event event) {
        world.note(host.device(), "event", event);
        tally(event);
        if (event instanceof Connected connected) {
            connected(connected);
        } else if (phase == Phase.OUT) {
            world.violated(host.device() + " has no session and hears of " + event);
        } else if (event instanceof Reconnecting again) {
            reconnecting(again);
        } else if (event instanceof Disconnected over) {
            disconnected(over);
        } else if (event instanceof TokenRenewed renewed) {
            warned = false;
            host.wallet().renewed(renewed.expiresAt());
        } else if (event instanceof TokenRenewalFailed) {
            require(host.wallet().troubledAt() >= 0 || host.isRestHarmed(), "cannot renew its token for no reason");
        } else if (event instanceof TokenWillExpire) {
            require(!warned, "is warned twice of a token's end");
            // answers take time, and what a machine sleeps its client does not notice at once
            long early = Bounds.AFTERMATH + host.loop().slept() / 5;
            require(host.wallet().untilWarning() <= early, "is warned too early: " + event);
            warned = true;
        } else if (event instanceof TokenExpired) {
            require(
                    host.wallet().isOver() || host.told() == ErrorCode.TOKEN_EXPIRED,
                    "takes its token for expired before it is");
            expired = true;
        } else if (phase == Phase.DOWN) {
            world.violated(host.device() + " has no link and hears of " + event);
        } else if (event instanceof MessageReceived received) {
            received(received);
        } else if (event instanceof MessageEdited edited) {
            ledger.received(host.device(), "", text(edited.message()));
        } else if (event instanceof MessageRead read) {
            ledger.received(host.device(), "", Ledger.read(read.messageId(), read.from()));
        } else if (event instanceof MessageRecalled recalled) {
            ledger.received(host.device(), "", Ledger.recalled(recalled.messageId()));
        } else if (event instanceof MessageDelivered delivered) {
            ledger.reached(host.device(), delivered.messageId(), delivered.from());
        } else if (event instanceof OfflineSyncStarted) {
            require(!syncing, "starts to sync while it is at it");
            syncing = true;
            offlineMessages = 0;
        } else if (event instanceof OfflineSyncFinished finished) {
            require(syncing, "finishes a sync that never started");
            require(
                    finished.messages() == offlineMessages,
                    "says that " + finished.messages() + " messages waited, after handing out " + offlineMessages);
            syncing = false;
        }
    }

    private void tally(Event event) {
        String what = event.getClass().getSimpleName();
        if (event instanceof Disconnected over) {
            what += " " + over.code();
        } else if (event instanceof Reconnecting again) {
            what += " " + again.cause();
        }
        world.tally(what);
    }

    private void connected(Connected event) {
        if (event.reconnected()) {
            require(phase == Phase.DOWN, "is connected again without having said that it was not");
        } else {
            require(phase == Phase.OUT, "is logged in twice");
            require(host.isLoggingIn(), "is connected without a login");
            ledger.lifeBegins(host.device());
            warned = false;
            expired = false;
        }
        phase = Phase.UP;
        upSince = world.now();
        upSinceNanos = host.loop().nanos();
        syncing = false;
    }

    private void reconnecting(Reconnecting event) {
        boolean wasUp = phase == Phase.UP;
        boolean stable = isStable();
        require(
                (event.attempt() == 1 && wasUp) || (event.attempt() == attempt + 1 && !stable),
                "makes attempt " + event.attempt() + " after " + attempt + (stable ? ", from a stable session" : ""));
        require(event.attempt() <= host.maxReconnects(), "tries more often than it may: " + event.attempt());
        requireHarm("gives up a link that nothing happened to: " + event.cause());
        attempt = event.attempt();
        phase = Phase.DOWN;
    }

    /** True if the link has been up for long enough, not counting what its machine slept. */
    private boolean isStable() {
        return phase == Phase.UP && host.loop().nanos() - upSinceNanos >= Bounds.STABLE;
    }

    private void disconnected(Disconnected event) {
        ErrorCode code = event.code();
        boolean told = code == host.told();
        switch (event.reason()) {
            case LOGOUT -> require(host.isLoggingOut(), "is logged out by nobody");
            case FORCED_OUT -> require(told, "is forced out by nobody: " + code);
            case REFUSED -> {
                boolean over = code == ErrorCode.TOKEN_EXPIRED && host.wallet().isOver();
                require(told || over, "is refused by nobody: " + code);
                require(expired == (code == ErrorCode.TOKEN_EXPIRED), "ends with " + code + ", expired: " + expired);
            }
            case EXHAUSTED -> {
                int tries = isStable() ? 0 : attempt;
                require(
                        code == ErrorCode.RECONNECT_FAILED && tries == host.maxReconnects(),
                        "gives up after " + tries + " tries: " + code);
                requireHarm("gives up for a link that nothing happened to");
            }
            default -> world.violated(host.device() + " is disconnected for no known reason: " + event);
        }
        phase = Phase.OUT;
        attempt = 0;
        syncing = false;
        host.sessionOver(event.reason() == DisconnectReason.LOGOUT);
    }

    private void received(MessageReceived event) {
        if (event.offline()) {
            require(syncing, "gets an offline message outside of a sync");
            offlineMessages++;
        }
        ledger.received(host.device(), event.message().id(), text(event.message()));
        host.received(event.message());
    }

    private String text(Message message) {
        if (message.content() instanceof Text text) {
            return text.text();
        }
        world.violated(host.device() + " gets something that is no text: " + message);
        return "";
    }

    private void requireHarm(String otherwise) {
        require(host.isHarmed(), otherwise);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            world.violated(host.device() + " " + otherwise);
        }
    }
}

package io.github.msync4j.simulation;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.TokenRequest;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The tokens that an application gives to its client, by its own hand or when asked; and the one the client uses now. */
final class Wallet {
    private static final long NEVER = Long.MIN_VALUE;
    private static final long PATIENCE = ClientOptions.DEFAULT_STEP_TIMEOUT.toNanos();

    /** A token, and when it was to end; it may be ended before. */
    private record Given(Token token, long end) {
        Given(Token token) {
            this(token, token.expiresAt());
        }

        boolean endsAt(long millis) {
            return end == millis;
        }
    }

    private final World world;
    private final SimulatedServer server;
    private final String user;
    private final String device;
    private final SimulatedLoop loop;
    private final BooleanSupplier loggingIn;
    private final Dice dice;
    private LongSupplier seconds = () -> 0;
    private boolean reliable;
    private @Nullable Given used;
    /** What may take its place; which one does, the client says. */
    private final List<Given> offered = new ArrayList<>();

    private int logins;
    /** When the client asked for a token that it has not been given yet, by its own clock. */
    private long asked = NEVER;

    private long troubledAt = -1;

    Wallet(
            World world,
            SimulatedServer server,
            String user,
            String device,
            SimulatedLoop loop,
            BooleanSupplier loggingIn) {
        this.world = world;
        this.device = device;
        this.loop = loop;
        this.loggingIn = loggingIn;
        this.server = server;
        this.user = user;
        this.dice = world.dice("wallet " + device);
    }

    /** How long new tokens live, each time one is made; 0 for long. */
    void lifetimes(LongSupplier seconds) {
        this.seconds = seconds;
    }

    /** From now on the application's server does what it should. */
    void reliable() {
        reliable = true;
    }

    /** Proves who the user is, in one way or another. */
    Credentials proof() {
        logins++;
        asked = NEVER;
        used = null;
        offered.clear();
        return switch (reliable ? 0 : dice.between(0, 3)) {
            case 0, 1 -> Credentials.token(use(make()));
            case 2 -> Credentials.password(user);
            default -> Credentials.tokenProvider(this::provide);
        };
    }

    /** A token for a password, made by the server. */
    Token exchange(String user, String password) throws RestRefusal {
        Token token = server.token(user, password, seconds.getAsLong());
        used = new Given(token);
        return token;
    }

    /** A token to renew the one in use with. */
    String another() {
        return offer(make());
    }

    private Token make() {
        try {
            return server.token(user, user, seconds.getAsLong());
        } catch (RestRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    private String use(Token token) {
        used = new Given(token);
        return token.text();
    }

    private String offer(Token token) {
        offered.add(new Given(token));
        return token.text();
    }

    private CompletionStage<String> provide(TokenRequest request) {
        world.note(device, "asks for a token", request);
        if (asked != NEVER && loop.nanos() - asked < PATIENCE) {
            world.violated(device + " asks for a token while it waits for one");
        }
        asked = loop.nanos();
        double fate = reliable ? 1 : dice.next();
        if (fate < 0.3) {
            troubledAt = world.now();
        }
        int login = logins;
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (fate < 0.05) {
            asked = NEVER;
            throw new IllegalStateException("the application cannot");
        } else if (fate < 0.1) {
            later(3 * World.SECOND, () -> settle(() -> answer.completeExceptionally(new IllegalStateException("no"))));
        } else if (fate < 0.15) {
            later(3 * World.SECOND, () -> settle(() -> answer.complete(" ")));
        } else if (fate > 0.2) {
            // at times so late that nobody waits for it any more
            later(fate < 0.25 ? 30 * World.SECOND : World.SECOND, () -> {
                Token token = make();
                // nothing is said of a token that takes another one's place before there is a session
                boolean forLogin = login == logins && loggingIn.getAsBoolean();
                settle(() -> answer.complete(forLogin ? use(token) : offer(token)));
            });
        }
        return answer;
    }

    private void settle(Runnable answer) {
        asked = NEVER;
        answer.run();
    }

    private void later(long longest, Runnable work) {
        world.after(dice.between(0, longest), work);
    }

    /** The client says that it uses another token now, and when it ends. */
    void renewed(Optional<Instant> end) {
        asked = NEVER;
        long millis = end.map(Instant::toEpochMilli).orElse(0L);
        for (Given given : offered) {
            if (given.endsAt(millis)) {
                used = given;
            }
        }
    }

    /** True if the token in use was to end then. */
    boolean isEndOfUsed(Instant end) {
        return used != null && used.endsAt(end.toEpochMilli());
    }

    /** How much more than a fifth of the life of the token in use was to be left, in nanoseconds. */
    long untilWarning() {
        return used == null ? 0 : (used.end - world.millis() - used.token.lifetime() / 5) * World.MILLI;
    }

    boolean isOver() {
        return used != null && used.token.expiresAt() <= world.millis();
    }

    /** When the token in use has ended, if it has, in the world's time. */
    long overSince() {
        return used == null || !isOver() ? 0 : (used.token.expiresAt() - World.EPOCH) * World.MILLI;
    }

    /** When the application last failed its client. */
    long troubledAt() {
        return troubledAt;
    }
}

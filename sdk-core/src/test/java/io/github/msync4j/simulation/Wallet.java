package io.github.msync4j.simulation;

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
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The tokens that an application gives to its client, by its own hand or when asked; and the one the client uses now. */
final class Wallet {
    private final World world;
    private final SimulatedServer server;
    private final String user;
    private final Dice dice;
    private LongSupplier seconds = () -> 0;
    private boolean reliable;
    private @Nullable Token used;
    /** What may take its place; which one does, the client says. */
    private final List<Token> offered = new ArrayList<>();

    private int logins;
    private long troubledAt = -1;

    Wallet(World world, SimulatedServer server, String user, String device) {
        this.world = world;
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
        used = token;
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
        used = token;
        return token.text();
    }

    private String offer(Token token) {
        offered.add(token);
        return token.text();
    }

    private CompletionStage<String> provide(TokenRequest request) {
        world.note(user, "is asked for a token", request);
        double fate = reliable ? 1 : dice.next();
        if (fate < 0.3) {
            troubledAt = world.now();
        }
        int login = logins;
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (fate < 0.05) {
            throw new IllegalStateException("the application cannot");
        } else if (fate < 0.1) {
            later(3 * World.SECOND, () -> answer.completeExceptionally(new IllegalStateException("no")));
        } else if (fate < 0.15) {
            later(3 * World.SECOND, () -> answer.complete(" "));
        } else if (fate > 0.2) {
            // at times so late that nobody waits for it any more
            later(fate < 0.25 ? 30 * World.SECOND : World.SECOND, () -> {
                Token token = make();
                boolean first = login == logins && request.reason() == TokenRequest.Reason.LOGIN;
                answer.complete(first ? use(token) : offer(token));
            });
        }
        return answer;
    }

    private void later(long longest, Runnable work) {
        world.after(dice.between(0, longest), work);
    }

    /** The client says that it uses another token now, and when it ends. */
    void renewed(Optional<Instant> end) {
        long millis = end.map(Instant::toEpochMilli).orElse(0L);
        for (Token token : offered) {
            if (token.expiresAt() == millis) {
                used = token;
            }
        }
    }

    boolean isOver() {
        Token token = used;
        return token != null && token.expiresAt() <= world.millis();
    }

    /** When the token in use has ended, if it has, in the world's time. */
    long overSince() {
        Token token = used;
        return token == null || !isOver() ? 0 : (token.expiresAt() - World.EPOCH) * World.MILLI;
    }

    /** When the application last failed its client. */
    long troubledAt() {
        return troubledAt;
    }
}

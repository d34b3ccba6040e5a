package io.github.msync4j.devserver.core;

import io.github.msync4j.devserver.Moment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to go wrong, and how often still. Whoever is about to answer asks; each yes counts. */
public final class Faults {

    /** As a number of times: until lifted. */
    private static final int ENDLESS = 0;

    private final Map<Silence, Integer> silences = new HashMap<>();
    private final Map<String, Refusal> refusals = new HashMap<>();

    Faults() {}

    /** The same moment of the same user again takes the place of what was said before. */
    void stall(Moment moment, String userId, int times) {
        requireTimes(times);
        if (moment == Moment.BOOTSTRAP && !userId.isEmpty()) {
            throw new IllegalArgumentException("BOOTSTRAP names no user, so it is stalled for all or for none");
        }
        silences.put(new Silence(moment, Account.canonical(userId)), times);
    }

    /** Takes the place of what was said of this user before. */
    void refuseLogins(String userId, int status, String reason, int times) {
        requireTimes(times);
        if (status <= 0) {
            throw new IllegalArgumentException("status is not a refusal: " + status + "; allowed: 1 or more");
        }
        refusals.put(Account.canonical(userId), new Refusal(status, reason, times));
    }

    private static void requireTimes(int times) {
        if (times < 0) {
            throw new IllegalArgumentException(
                    "times is negative: " + times + "; allowed: 1 or more, or 0 for until lifted");
        }
    }

    /**
     * Lifts what was said of a user.
     *
     * @param userId whose; empty for all that was ever said
     */
    public void clear(String userId) {
        String user = Account.canonical(userId);
        silences.keySet().removeIf(silence -> user.isEmpty() || silence.userId.equals(user));
        refusals.keySet().removeIf(refused -> user.isEmpty() || refused.equals(user));
    }

    /**
     * Asks whether a request is to stay without an answer.
     *
     * @param moment what kind of request
     * @param userId whose, maybe empty
     * @return true if nothing may be said
     */
    public boolean stalls(Moment moment, String userId) {
        return takes(new Silence(moment, Account.canonical(userId))) || takes(new Silence(moment, ""));
    }

    private boolean takes(Silence silence) {
        Integer times = silences.get(silence);
        silences.computeIfPresent(silence, (k, left) -> oneLess(left));
        return times != null;
    }

    /** The refusal that the next login of a user is to be answered with. */
    Optional<Refusal> refusal(String userId) {
        String user = Account.canonical(userId);
        Refusal refusal = refusals.get(user);
        refusals.computeIfPresent(user, (k, taken) -> taken.oneLess());
        return Optional.ofNullable(refusal);
    }

    private static @Nullable Integer oneLess(int times) {
        return times == ENDLESS ? Integer.valueOf(ENDLESS) : times == 1 ? null : Integer.valueOf(times - 1);
    }

    private record Silence(Moment moment, String userId) {}

    /** An answer to a login. */
    record Refusal(int status, String reason, int times) {

        private @Nullable Refusal oneLess() {
            Integer left = Faults.oneLess(times);
            return left == null ? null : new Refusal(status, reason, left);
        }
    }
}

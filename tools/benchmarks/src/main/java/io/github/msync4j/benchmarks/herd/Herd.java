package io.github.msync4j.benchmarks.herd;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Clients that lose one cluster, and try until they have it again, in virtual time. Clients are alike but for the number
 * of their next try, so nothing is kept of each: only how many try for which time in which millisecond. The same seed
 * gives the same run.
 */
final class Herd {
    /** A ring of milliseconds, longer than any wait. */
    private static final int SLOTS = 1 << 17;

    /** From this try on, no policy looks at the number any more. */
    private static final int LAST = 20;

    private final Policy policy;
    private final Scenario scenario;
    private final SplittableRandom dice;

    /** How many clients try in a millisecond: the first cell of each slot has those on their first try. */
    private final int[] waiting = new int[SLOTS * LAST];

    private final int[] connectedAt;
    private int connected;
    private int[] perSecond = new int[1024];
    private int takenInSecond;

    private Herd(Policy policy, Scenario scenario, long seed) {
        this.policy = policy;
        this.scenario = scenario;
        this.dice = new SplittableRandom(seed);
        this.connectedAt = new int[scenario.clients()];
    }

    /** Lets it happen. */
    static Recovery run(Policy policy, Scenario scenario, long seed) {
        return new Herd(policy, scenario, seed).run();
    }

    private Recovery run() {
        Scenario.Loss loss = scenario.loss();
        for (int client = 0; client < scenario.clients(); client++) {
            int noticed = loss.millis + (loss.spreadMillis == 0 ? 0 : dice.nextInt(loss.spreadMillis));
            tryLater(1, noticed);
        }
        for (int now = 0; connected < scenario.clients(); now++) {
            if (now % 1000 == 0) {
                takenInSecond = 0;
                perSecond = now / 1000 < perSecond.length ? perSecond : Arrays.copyOf(perSecond, 2 * perSecond.length);
            }
            // in the order of tries: who has to wait for nothing before the next one has it in the same millisecond
            for (int number = 1; number <= LAST; number++) {
                arrive(number, now);
            }
        }
        return new Recovery(policy, scenario, perSecond, connectedAt);
    }

    private void arrive(int number, int now) {
        int cell = cell(number, now);
        while (waiting[cell] > 0) {
            waiting[cell]--;
            perSecond[now / 1000]++;
            if (now >= scenario.outageMillis() && takenInSecond < scenario.capacity()) {
                takenInSecond++;
                connectedAt[connected++] = now;
            } else {
                tryLater(number + 1, now + scenario.overload().millis);
            }
        }
    }

    private void tryLater(int number, int from) {
        int wait = policy.waits().millis(number, dice);
        waiting[cell(Math.min(number, LAST), from + wait)]++;
    }

    private static int cell(int number, int millis) {
        return millis % SLOTS * LAST + number - 1;
    }
}

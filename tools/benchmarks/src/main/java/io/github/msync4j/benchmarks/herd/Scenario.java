package io.github.msync4j.benchmarks.herd;

/**
 * What befalls the clients. All of them are connected until the cluster is lost.
 *
 * @param clients how many
 * @param capacity how many connections the cluster takes in each second once it is back
 * @param outageSeconds how long it is away
 * @param overload what becomes of a try that it does not take
 * @param loss how the clients notice
 */
record Scenario(int clients, int capacity, int outageSeconds, Overload overload, Loss loss) {
    /** What becomes of a try that is not taken, while the cluster is away or when it has taken enough in this second. */
    enum Overload {
        /** It fails at once. */
        REFUSED(0),
        /** It fails after the ten seconds that a client gives it. */
        TIMES_OUT(10_000);

        final int millis;

        Overload(int millis) {
            this.millis = millis;
        }
    }

    /** How a client notices that its connection is gone. */
    enum Loss {
        /** All in the same instant: the server, or its machine's kernel, closed the connections. */
        CLOSED(0, 0),
        /** By a heartbeat of 30 s that has no answer in 10 s: at any time between 10 and 40 s. */
        SILENT(10_000, 30_000);

        final int millis;
        final int spreadMillis;

        Loss(int millis, int spreadMillis) {
            this.millis = millis;
            this.spreadMillis = spreadMillis;
        }
    }

    /** A cluster that refuses what it cannot take, and closed all connections. */
    static Scenario of(int clients, int capacity, int outageSeconds) {
        return new Scenario(clients, capacity, outageSeconds, Overload.REFUSED, Loss.CLOSED);
    }

    /** One whose refusals are silence. */
    Scenario timingOut() {
        return new Scenario(clients, capacity, outageSeconds, Overload.TIMES_OUT, loss);
    }

    /** One that vanished without closing anything. */
    Scenario silent() {
        return new Scenario(clients, capacity, outageSeconds, overload, Loss.SILENT);
    }

    int outageMillis() {
        return 1000 * outageSeconds;
    }
}

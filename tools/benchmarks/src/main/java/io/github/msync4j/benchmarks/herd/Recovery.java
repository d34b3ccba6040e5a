package io.github.msync4j.benchmarks.herd;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How the clients came back. */
final class Recovery {
    private final Policy policy;
    private final Scenario scenario;
    private final int[] perSecond;
    private final int[] connectedAt;

    /**
     * Keeps what was counted.
     *
     * @param perSecond the tries that arrived in each second since the loss
     * @param connectedAt when the clients were connected again, in milliseconds since the loss, in order
     */
    Recovery(Policy policy, Scenario scenario, int[] perSecond, int[] connectedAt) {
        this.policy = policy;
        this.scenario = scenario;
        this.perSecond = perSecond;
        this.connectedAt = connectedAt;
    }

    Policy policy() {
        return policy;
    }

    Scenario scenario() {
        return scenario;
    }

    /** The tries that arrive in a second after the loss. */
    int arrivals(int second) {
        return second < perSecond.length ? perSecond[second] : 0;
    }

    /** The most tries in one second, from the cluster's return on. */
    int peak() {
        return sinceReturn().max().orElse(0);
    }

    /** The tries per second between the cluster's return and the last client's connection. */
    double mean() {
        return sinceReturn().asLongStream().sum() / secondsUntil(1);
    }

    double peakOverMean() {
        return peak() / mean();
    }

    /** The tries since the loss. */
    double triesPerClient() {
        return (double) Arrays.stream(perSecond).asLongStream().sum() / scenario.clients();
    }

    /** How long after the cluster's return this part of the clients was connected. */
    double secondsUntil(double part) {
        return (connectedAt[index(part)] - scenario.outageMillis()) / 1000.0;
    }

    /** How long after the loss this part of the clients was connected. */
    double secondsSinceLossUntil(double part) {
        return connectedAt[index(part)] / 1000.0;
    }

    private int index(double part) {
        return (int) Math.ceil(part * connectedAt.length) - 1;
    }

    private IntStream sinceReturn() {
        return Arrays.stream(perSecond).skip(scenario.outageSeconds());
    }
}

/**
 * Whole sessions in virtual time: real clients, the dev server's engine, and everything in between simulated.
 *
 * <p>A {@link io.github.msync4j.simulation.Simulation} is one seed: a {@link io.github.msync4j.simulation.World} with its
 * time line and its dice, a server, two to four users on one or two devices each, hours of use and of faults, and then
 * peace. All of it runs on one thread, so the same seed is the same world, to the last line of its trace. Nothing waits
 * for real.
 *
 * <p>What has to hold, and who looks:
 *
 * <ul>
 *   <li>{@link io.github.msync4j.simulation.Ledger}: what a send was acknowledged for is with every device it was owed
 *       to at the end; nothing is handed out twice between a login and the end of its session; messages from one device
 *       to one user are handed out in the order in which they were sent.
 *   <li>{@link io.github.msync4j.simulation.Witness}: events come in an order that makes sense, each end has its right
 *       reason, tries to reconnect are counted from one again after a stable session, a sync of offline messages has its
 *       start and its end, and no link is given up that nothing has happened to.
 *   <li>{@link io.github.msync4j.simulation.App}: every future is settled once and in time; who waits has a timer; no
 *       link without a login, and none after the end; after a while without faults the client is online, unless it is
 *       out.
 *   <li>{@link io.github.msync4j.simulation.Route}: never two live links of one client.
 * </ul>
 *
 * <p>{@code SimulationTest} runs {@code -Dsimulation.seeds=2000} from {@code -Dsimulation.first=1} on;
 * {@code -Dsimulation.seed=N} replays one with its whole trace. {@code SimulationRun} runs any number. When a seed fails,
 * read its trace from the bottom; when the cause is not to be seen, replay it and look for the last {@code fault}.
 */
@NullMarked
package io.github.msync4j.simulation;

import org.jspecify.annotations.NullMarked;

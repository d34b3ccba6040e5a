package io.github.msync4j.internal.session;

import java.util.List;

/**
 * One line of the table.
 *
 * @param from the state
 * @param signal what happens
 * @param guard what has to hold besides; lines of the same state and signal are looked at in their order
 * @param to the next state
 * @param isEntry true if the next state begins anew, with all its time; false if the state just goes on
 * @param acts what is done, in this order
 */
record Row(Phase from, Signal signal, Guard guard, Phase to, boolean isEntry, List<Act> acts) {}

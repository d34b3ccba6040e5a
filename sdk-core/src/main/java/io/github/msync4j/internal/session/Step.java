package io.github.msync4j.internal.session;

import java.util.List;

/**
 * What an input led to.
 *
 * @param state the next state
 * @param isEntry whether that state begins now, perhaps anew
 * @param effects what to do, in this order
 */
public record Step(State state, boolean isEntry, List<Effect> effects) {}

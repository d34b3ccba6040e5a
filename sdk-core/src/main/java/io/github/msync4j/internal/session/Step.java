package io.github.msync4j.internal.session;

import java.util.List;

/** What an input led to: the next state, and what to do, in this order. */
public record Step(State state, List<Effect> effects) {}

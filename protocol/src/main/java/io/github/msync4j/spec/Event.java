package io.github.msync4j.spec;

/**
 * Something that happened, as a generated, immutable value.
 *
 * <p>The events of one group share a sealed interface; events of your own join in by being generated from a spec of
 * your own.
 */
public interface Event {
    /**
     * Calls the method of the handler that is meant for this event, or {@link EventHandler#onOther} if the handler has
     * none.
     *
     * @param handler the handler
     */
    void dispatchTo(EventHandler handler);
}

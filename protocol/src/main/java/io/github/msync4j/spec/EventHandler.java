package io.github.msync4j.spec;

/**
 * Receives events. Implement any number of the generated handler interfaces in one class: each has one method for each
 * event of its group, and what you do not override arrives in {@link #onOther}.
 */
public interface EventHandler {
    /**
     * Receives each event that no other method of this handler takes: not overridden, or of a group that this handler
     * does not implement.
     *
     * @param event the event
     */
    default void onOther(Event event) {}
}

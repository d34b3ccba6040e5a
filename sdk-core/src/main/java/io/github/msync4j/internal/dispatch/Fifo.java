package io.github.msync4j.internal.dispatch;

import org.jspecify.annotations.Nullable;

/** First in, first out. Small while it is empty, however long it once was: most queues of most clients are. */
final class Fifo<T> {
    private static final class Node<T> {
        final T value;

        @Nullable
        Node<T> next;

        Node(T value) {
            this.value = value;
        }
    }

    private @Nullable Node<T> first;
    private @Nullable Node<T> last;
    private int size;

    void add(T value) {
        Node<T> node = new Node<>(value);
        if (last == null) {
            first = node;
        } else {
            last.next = node;
        }
        last = node;
        size++;
    }

    /** The oldest, which stays; null if there is none. */
    @Nullable
    T peek() {
        return first == null ? null : first.value;
    }

    /** Takes the oldest out; null if there is none. */
    @Nullable
    T poll() {
        Node<T> taken = first;
        if (taken == null) {
            return null;
        }
        first = taken.next;
        if (first == null) {
            last = null;
        }
        // an old node that still points to young ones would keep the garbage collector from them
        taken.next = null;
        size--;
        return taken.value;
    }

    boolean isEmpty() {
        return first == null;
    }

    int size() {
        return size;
    }

    void clear() {
        first = null;
        last = null;
        size = 0;
    }
}

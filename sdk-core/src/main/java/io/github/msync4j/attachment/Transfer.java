package io.github.msync4j.attachment;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A file on its way. It is under way from the beginning; all methods may be called from any thread.
 *
 * @param <T> what there is at the end
 */
public interface Transfer<T> {
    /**
     * What becomes of it. The stage is settled exactly once, on the handler executor.
     *
     * @return what there is at the end; or how the transfer failed, as the method tells that began it
     */
    CompletionStage<T> result();

    /**
     * Gives the transfer up. The result then fails with {@code CANCELLED}, unless it is there already, and nothing is left of
     * what was under way. A second call does nothing.
     */
    void cancel();

    /**
     * How far it is. A part that has to be sent again does not count any more until it is.
     *
     * @return a snapshot
     */
    TransferProgress progress();

    /**
     * Tells how far it is, ten times a second at most; a subscriber that asks for less gets the latest. The last signals are
     * where it came to an end, if that is asked for, and how the transfer ended.
     *
     * @return a publisher for any number of subscribers, which hear on the handler executor
     */
    Flow.Publisher<TransferProgress> progressUpdates();
}

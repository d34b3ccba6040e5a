// Generated from golden/log/log.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.log;

import com.acme.enums.Colour;
import com.acme.values.UserId;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.Logger;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.spec.GeneratedFrom;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Below ours.
 *
 * <p>A method logs its event, and does nothing while that is below the threshold.
 */
@GeneratedFrom("golden/log/log.proto")
@NullMarked
public final class GateLog {
    /**
     * The name of the logger.
     */
    public static final String LOGGER = "io.github.msync4j.gate";

    /**
     * {@code gate.opened}, WARN: The gate was opened.
     */
    public static final LogEvent OPENED = LogEvent.of("gate.opened", LOGGER, LogLevel.WARN, "The gate was opened");

    private final Logger logger;

    /**
     * Logs to a client's log.
     *
     * @param logging the client's log
     */
    public GateLog(Logging logging) {
        this.logger = logging.logger(LOGGER);
    }

    /**
     * Whether an event would be logged now: for those who would have to compute what it says.
     *
     * @param event one of the constants
     * @return whether it is at or above the threshold
     */
    public boolean isEnabled(LogEvent event) {
        return this.logger.isEnabled(event);
    }

    /**
     * The gate was opened.
     *
     * @param who who opened it
     * @param guest who it was opened for, if anybody
     * @param said what was said
     * @param colour its colour
     * @param times the times
     * @param id the id
     * @param allTimes the all times
     * @param wide the wide
     * @param width the width
     * @param height the height
     * @param took for how long
     * @param since the since
     * @param user the user
     * @param other the other
     * @param place the place
     * @param was the was
     */
    public void opened(String who, @Nullable String guest, String said, Colour colour, int times,
            long id, long allTimes, boolean wide, double width, float height, Duration took,
            @Nullable Instant since, UserId user, @Nullable UserId other, String place,
            @Nullable Colour was) {
        if (this.logger.isEnabled(OPENED)) {
            this.logger.at(OPENED)
                    .identity("who", who)
                    .identity("guest", guest)
                    .content("said", said)
                    .field("colour", colour)
                    .field("times", times)
                    .identity("id", String.valueOf(id))
                    .field("total", allTimes)
                    .field("wide", wide)
                    .field("width", width)
                    .field("height", height)
                    .field("took", took)
                    .field("since", since)
                    .field("user", user)
                    .content("other", other)
                    .field("place", place)
                    .field("was", was)
                    .emit();
        }
    }
}

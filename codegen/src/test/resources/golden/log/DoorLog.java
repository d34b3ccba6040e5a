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
 * What happens at the door.
 *
 * <p>A method logs its event, and does nothing while that is below the threshold.
 */
@GeneratedFrom("golden/log/log.proto")
@NullMarked
public final class DoorLog {
    /**
     * The name of the logger.
     */
    public static final String LOGGER = "com.acme.front_door";

    /**
     * {@code front_door.opened}, INFO: Someone opened the door.
     */
    public static final LogEvent OPENED = LogEvent.of("front_door.opened", LOGGER, LogLevel.INFO, "Someone opened the door");

    /**
     * {@code front_door.closed}, TRACE: It is shut &lt;at last&gt;.
     */
    public static final LogEvent CLOSED = LogEvent.of("front_door.closed", LOGGER, LogLevel.TRACE, "It is shut <at last>");

    /**
     * {@code front_door.http_bell_failed}, ERROR: The HTTP bell failed.
     */
    public static final LogEvent HTTP_BELL_FAILED = LogEvent.of("front_door.http_bell_failed", LOGGER, LogLevel.ERROR, "The HTTP bell failed");

    /**
     * {@code front_door.creaked}, DEBUG: It creaked.
     *
     * @deprecated it was oiled.
     */
    @Deprecated
    public static final LogEvent CREAKED = LogEvent.of("front_door.creaked", LOGGER, LogLevel.DEBUG, "It creaked");

    private final Logger logger;

    /**
     * Logs to a client's log.
     *
     * @param logging the client's log
     */
    public DoorLog(Logging logging) {
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
     * Someone opened
     * the door. Nobody knows why, see {@link DoorLog#closed closed}.
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

    /**
     * It is {@code shut} &lt;at last&gt;.
     */
    public void closed() {
        if (this.logger.isEnabled(CLOSED)) {
            this.logger.at(CLOSED)
                    .emit();
        }
    }

    /**
     * The HTTP bell failed
     *
     * @param logger the logger
     * @param thrown what was thrown
     */
    public void hTTPBellFailed(String logger, Throwable thrown) {
        if (this.logger.isEnabled(HTTP_BELL_FAILED)) {
            this.logger.at(HTTP_BELL_FAILED)
                    .field("logger", logger)
                    .thrown(thrown)
                    .emit();
        }
    }

    /**
     * It creaked.
     *
     * @deprecated it was oiled.
     */
    @Deprecated
    public void creaked() {
        if (this.logger.isEnabled(CREAKED)) {
            this.logger.at(CREAKED)
                    .emit();
        }
    }
}

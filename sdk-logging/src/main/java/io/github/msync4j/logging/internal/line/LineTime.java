package io.github.msync4j.logging.internal.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/** A time as ISO 8601 with milliseconds, in UTC. All but the milliseconds is kept for the next time of that second. */
public final class LineTime {
    private long second = Long.MIN_VALUE;
    private byte[] upToSecond = {};
    private long millis;

    public void set(long millis) {
        this.millis = millis;
    }

    public long millis() {
        return millis;
    }

    public void appendTo(Utf8Buffer to) {
        long now = Math.floorDiv(millis, 1_000L);
        if (now != second) {
            String text = Instant.ofEpochSecond(now).toString();
            upToSecond = text.substring(0, text.length() - 1).getBytes(UTF_8);
            second = now;
        }
        to.append(upToSecond);
        to.append('.');
        to.appendThreeDigits((int) Math.floorMod(millis, 1_000L));
        to.append('Z');
    }
}

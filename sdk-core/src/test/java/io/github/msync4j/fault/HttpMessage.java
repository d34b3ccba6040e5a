package io.github.msync4j.fault;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request or an answer, HTTP/1.1, with a body of known length or none. */
record HttpMessage(String head, int length) {
    private static final String ANSWER = "HTTP/1.1 ";
    private static final Pattern REQUEST = Pattern.compile("(?s)[A-Z]{1,7}( .*)?");
    private static final Pattern BOOTSTRAP = Pattern.compile("GET [^ ]*/easemob/server\\.json[? ]");
    private static final Pattern TOKEN = Pattern.compile("POST [^ ?]*/token[? ]");
    private static final Pattern BODY = Pattern.compile("(?i)\ncontent-length: *([0-9]+)");

    /** True while this can still become a message. */
    static boolean mayBegin(byte[] bytes, Direction direction) {
        int shown = Math.min(bytes.length, ANSWER.length());
        String start = new String(bytes, 0, shown, StandardCharsets.ISO_8859_1);
        return direction == Direction.UP ? REQUEST.matcher(start).matches() : ANSWER.startsWith(start);
    }

    /** The message these bytes begin with; null if it is not whole. */
    static @Nullable HttpMessage read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return null;
        }
        String head = text.substring(0, end + 4);
        Matcher body = BODY.matcher(head);
        int length = head.length() + (body.find() ? Integer.parseInt(body.group(1)) : 0);
        return length <= bytes.length ? new HttpMessage(head, length) : null;
    }

    /** True for the request, and for the answer that grants it. */
    boolean upgradesToWebSocket() {
        boolean refused = head.startsWith(ANSWER) && !head.startsWith(ANSWER + "101");
        return !refused && head.toLowerCase(Locale.ROOT).contains("\nupgrade: websocket");
    }

    @Nullable
    Moment moment() {
        if (BOOTSTRAP.matcher(head).lookingAt()) {
            return Moment.BOOTSTRAP;
        }
        if (TOKEN.matcher(head).lookingAt()) {
            return Moment.REST;
        }
        return upgradesToWebSocket() ? Moment.HANDSHAKE : null;
    }
}

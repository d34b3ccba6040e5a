package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.github.msync4j.devserver.core.UploadedLogs;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;

/** The upload of clients' logs. */
final class LogApi {

    /** Each UTF-16 unit takes three bytes at the most, or six where it is escaped; no log is all escapes. */
    static final long MAX_BODY = 4L * UploadedLogs.MAX_PIECE;

    private final UploadedLogs logs;
    private final InstantSource clock;
    private final boolean wanted;

    LogApi(UploadedLogs logs, InstantSource clock, boolean wanted) {
        this.logs = logs;
        this.clock = clock;
        this.wanted = wanted;
    }

    JsonObject upload(RestRequest request, Token token) throws RestRefusal {
        // what the real service says to a client that was told not to is not known
        if (!wanted) {
            throw new RestRefusal(403, "forbidden_op", "nobody asked for logs");
        }
        logs.add(token.account(), request.text("resource"), request.text("logContent"), clock.millis());
        return new JsonObject().put("status", "ok");
    }
}

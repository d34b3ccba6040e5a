package io.github.msync4j.simulation;

import io.github.msync4j.devserver.ForceOutReason;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.protocol.wire.Provision;
import io.github.msync4j.protocol.wire.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a server ends or refuses a session, and what the client has to call it. Source: requirements.md C4. */
final class Endings {
    /** A refused login, as the server words it. */
    record Refusal(Status.ErrorCode status, String reason, ErrorCode means) {}

    static final List<Refusal> REFUSALS = List.of(
            new Refusal(Status.ErrorCode.FAIL, "Sorry, token expired", ErrorCode.TOKEN_EXPIRED),
            new Refusal(
                    Status.ErrorCode.FAIL,
                    "Sorry, token or password does not match login info",
                    ErrorCode.INVALID_TOKEN),
            new Refusal(Status.ErrorCode.FAIL, "Sorry, user not found", ErrorCode.USER_NOT_FOUND),
            new Refusal(Status.ErrorCode.FAIL, "Sorry, user register limit", ErrorCode.QUOTA_REACHED),
            new Refusal(Status.ErrorCode.FAIL, "not today", ErrorCode.AUTHENTICATION_REFUSED),
            new Refusal(Status.ErrorCode.WRONG_PARAMETER, "", ErrorCode.INVALID_ARGUMENT),
            new Refusal(Status.ErrorCode.PERMISSION_DENIED, "daily count limit", ErrorCode.QUOTA_REACHED),
            new Refusal(Status.ErrorCode.IM_FORBIDDEN, "", ErrorCode.SERVICE_DISABLED),
            new Refusal(Status.ErrorCode.TOO_MANY_DEVICES, "", ErrorCode.TOO_MANY_DEVICES),
            new Refusal(Status.ErrorCode.RESOURCE_CHANGED, "", ErrorCode.DEVICE_CHANGED));

    private Endings() {}

    /** What this answer to a login means; null if it is none of the above, acceptance above all. */
    static @Nullable ErrorCode of(Provision answer) {
        Status status = answer.getStatus();
        return REFUSALS.stream()
                .filter(refusal -> refusal.status == status.getErrorCode() && refusal.reason.equals(status.getReason()))
                .map(Refusal::means)
                .findFirst()
                .orElse(null);
    }

    static ErrorCode of(ForceOutReason reason) {
        return switch (reason) {
            case LOGGED_IN_ELSEWHERE -> ErrorCode.LOGGED_IN_ELSEWHERE;
            case USER_REMOVED -> ErrorCode.USER_REMOVED;
            case PASSWORD_CHANGED -> ErrorCode.PASSWORD_CHANGED;
            case KICKED -> ErrorCode.FORCED_OUT;
        };
    }
}

package io.github.msync4j.internal.wire;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.protocol.wire.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the server means by a status. */
public final class Refusals {
    private static final Map<String, ErrorCode> LOGIN_FAIL = Map.of(
            "Sorry, token expired", ErrorCode.TOKEN_EXPIRED,
            "Sorry, token or password does not match login info", ErrorCode.INVALID_TOKEN,
            "Sorry, user not found", ErrorCode.USER_NOT_FOUND,
            "Sorry, user register limit", ErrorCode.QUOTA_REACHED,
            "Sorry, user register rate limit", ErrorCode.QUOTA_REACHED);

    private static final Map<String, ErrorCode> SEND_FAIL = Map.ofEntries(
            Map.entry("blocked", ErrorCode.PERMISSION_DENIED),
            Map.entry("group not found", ErrorCode.GROUP_NOT_FOUND),
            Map.entry("not in group or chatroom", ErrorCode.GROUP_NOT_JOINED),
            Map.entry("exceed recall time limit", ErrorCode.RECALL_TIME_LIMIT),
            Map.entry("message recall disabled", ErrorCode.SERVICE_NOT_ENABLED),
            Map.entry("not in group or chatroom white list", ErrorCode.NOT_ON_ALLOW_LIST),
            Map.entry("nonroster", ErrorCode.NOT_A_FRIEND),
            Map.entry("group is disabled", ErrorCode.GROUP_DISABLED),
            Map.entry("can not operate this group, reason: group is disabled", ErrorCode.GROUP_DISABLED),
            Map.entry("limit directed users", ErrorCode.QUOTA_REACHED),
            Map.entry("Sorry, edit limit reached", ErrorCode.QUOTA_REACHED),
            Map.entry("Sorry, message does not exist", ErrorCode.EDIT_TARGET_NOT_FOUND),
            Map.entry("Sorry, You do not have permission", ErrorCode.PERMISSION_DENIED),
            Map.entry("Sorry, format is incorrect", ErrorCode.EDIT_FORMAT_INVALID),
            Map.entry("Sorry, edit is not available", ErrorCode.SERVICE_NOT_ENABLED),
            Map.entry("Sorry, edit fail", ErrorCode.EDIT_FAILED),
            Map.entry("group member list is full!", ErrorCode.CHATROOM_FULL));

    /** Parts of a reason, in the order in which they are looked for. */
    private static final Map<String, ErrorCode> SEND_FAIL_PARTS = new LinkedHashMap<>();

    static {
        SEND_FAIL_PARTS.put("doesn't exist!", ErrorCode.USER_NOT_FOUND);
        SEND_FAIL_PARTS.put("does not exist!", ErrorCode.CHATROOM_NOT_FOUND);
        SEND_FAIL_PARTS.put("is in the blacklist", ErrorCode.PERMISSION_DENIED);
        SEND_FAIL_PARTS.put("moderation", ErrorCode.MODERATION_REJECTED);
        SEND_FAIL_PARTS.put("group ID illegal, please check it", ErrorCode.INVALID_ARGUMENT);
        SEND_FAIL_PARTS.put("too many chatrooms", ErrorCode.QUOTA_REACHED);
        SEND_FAIL_PARTS.put("auto create failed", ErrorCode.SERVER_BUSY);
    }

    private static final Map<String, ErrorCode> SEND_DENIED = Map.of(
            "sensitive words", ErrorCode.ILLEGAL_CONTENT,
            "blocked by mod_antispam", ErrorCode.ILLEGAL_CONTENT,
            "user is mute", ErrorCode.USER_MUTED_BY_ADMIN,
            "traffic limit", ErrorCode.RATE_LIMITED,
            "Sorry, data is too large", ErrorCode.MESSAGE_TOO_LARGE);

    private Refusals() {}

    /** Why a session was refused. Source: requirements.md C4; a status that says "expired" counts as expired. */
    public static ErrorCode login(Status status) {
        String reason = status.getReason();
        return switch (status.getErrorCode()) {
            case FAIL -> LOGIN_FAIL.getOrDefault(reason, ErrorCode.AUTHENTICATION_REFUSED);
            case TOKEN_EXPIRED -> ErrorCode.TOKEN_EXPIRED;
            case WRONG_PARAMETER -> ErrorCode.INVALID_ARGUMENT;
            case PERMISSION_DENIED ->
                reason.endsWith("count limit") ? ErrorCode.QUOTA_REACHED : ErrorCode.AUTHENTICATION_REFUSED;
            case IM_FORBIDDEN -> ErrorCode.SERVICE_DISABLED;
            case TOO_MANY_DEVICES -> ErrorCode.TOO_MANY_DEVICES;
            case RESOURCE_CHANGED -> ErrorCode.DEVICE_CHANGED;
            default -> ErrorCode.AUTHENTICATION_REFUSED;
        };
    }

    /** Why a message was refused. Source: messages.md 1.5. */
    public static ErrorCode send(Status status) {
        String reason = status.getReason();
        return switch (status.getErrorCode()) {
            case FAIL -> sendFail(reason);
            case PERMISSION_DENIED -> SEND_DENIED.getOrDefault(reason, ErrorCode.PERMISSION_DENIED);
            case USER_MUTED -> ErrorCode.MUTED;
            case PERMISSION_DENIED_EXTERNAL -> ErrorCode.BLOCKED_BY_CALLBACK;
            default -> ErrorCode.SERVER_ERROR;
        };
    }

    private static ErrorCode sendFail(String reason) {
        ErrorCode exact = SEND_FAIL.get(reason);
        if (exact != null) {
            return exact;
        }
        return SEND_FAIL_PARTS.entrySet().stream()
                .filter(part -> reason.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ErrorCode.SERVER_ERROR);
    }

    /** Why the server ended the session; empty if it did not. Source: connection.md 9. */
    public static Optional<ErrorCode> forcedOut(StatisticsBody body) {
        return switch (body.getOperation()) {
            case USER_REMOVED -> Optional.of(ErrorCode.USER_REMOVED);
            case USER_LOGIN_ANOTHER_DEVICE -> Optional.of(ErrorCode.LOGGED_IN_ELSEWHERE);
            case USER_KICKED_BY_CHANGE_PASSWORD -> Optional.of(ErrorCode.PASSWORD_CHANGED);
            case USER_KICKED_BY_OTHER_DEVICE -> Optional.of(ErrorCode.FORCED_OUT);
            case INFORMATION, UNRECOGNIZED -> Optional.empty();
        };
    }
}

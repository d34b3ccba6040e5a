package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be an id of a user. Source: R23. */
final class UserIds {
    private static final int MAX_BYTES = 64;

    private UserIds() {}

    /** Why this cannot be an id; empty if it can. */
    static Optional<MsyncException> problem(String userId) {
        if (userId.isBlank()) {
            return Optional.of(
                    new MsyncException(ErrorCode.INVALID_USER_ID, "the user id is empty; give the id of a user"));
        }
        if (userId.length() <= MAX_BYTES / 3) {
            // no character has more than three bytes for each of its chars, so there is nothing to count
            return Optional.empty();
        }
        int bytes = userId.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MAX_BYTES
                ? Optional.empty()
                : Optional.of(new MsyncException(
                        ErrorCode.USER_ID_TOO_LONG,
                        "the user id has " + bytes + " bytes; at most " + MAX_BYTES + " are allowed"));
    }
}

package io.github.msync4j.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What the REST service means by a failure. Source: connection.md 4, requirements.md C5. */
final class RestFailures {
    private RestFailures() {}

    static ErrorCode code(int status, @Nullable JsonNode json) {
        String error = json == null ? "" : json.path("error").asText("");
        String description = json == null ? "" : json.path("error_description").asText("");
        return switch (status) {
            case 400 -> badRequest(error, description);
            case 401 ->
                description.contains("Open registration doesn't allow")
                        ? ErrorCode.REGISTRATION_CLOSED
                        : ErrorCode.AUTHENTICATION_REFUSED;
            case 403 -> ErrorCode.PERMISSION_DENIED;
            case 404 -> notFound(error, description);
            case 408 -> ErrorCode.TIMEOUT;
            case 429, 503 ->
                description.contains("reached the maximum limit") ? ErrorCode.QUOTA_REACHED : ErrorCode.SERVER_BUSY;
            default -> status >= 500 ? ErrorCode.SERVER_ERROR : ErrorCode.REST_FAILED;
        };
    }

    private static ErrorCode badRequest(String error, String description) {
        if (description.equals("invalid password")) {
            return ErrorCode.WRONG_PASSWORD;
        }
        return switch (error) {
            case "invalid_grant" -> ErrorCode.AUTHENTICATION_REFUSED;
            case "duplicate_unique_property_exists" -> ErrorCode.USER_ALREADY_EXISTS;
            case "illegal_argument" -> ErrorCode.ILLEGAL_USER_ID;
            default -> ErrorCode.REST_FAILED;
        };
    }

    private static ErrorCode notFound(String error, String description) {
        if (description.contains("user not found")) {
            return ErrorCode.USER_NOT_FOUND;
        }
        return error.equals("organization_application_not_found") ? ErrorCode.INVALID_APP_KEY : ErrorCode.REST_FAILED;
    }
}

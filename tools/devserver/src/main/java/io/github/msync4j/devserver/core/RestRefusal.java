package io.github.msync4j.devserver.core;

/** The server will not do what a REST call asks. */
public final class RestRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int status;

    /** The number of the error; 0 if it has none. */
    private final int code;

    /** The short name of the error. */
    private final String error;

    /**
     * Creates a refusal.
     *
     * @param status the HTTP status
     * @param error the short name of the error
     * @param description the error in words
     */
    public RestRefusal(int status, String error, String description) {
        this(status, 0, error, description);
    }

    /**
     * Creates a refusal.
     *
     * @param status the HTTP status
     * @param code the number of the error, which clients look at before they look at the words
     * @param error the short name of the error
     * @param description the error in words
     */
    public RestRefusal(int status, int code, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
        this.error = error;
    }

    /**
     * What is asked for cannot be.
     *
     * @param description why, in words
     * @return a refusal
     */
    public static RestRefusal illegal(String description) {
        return new RestRefusal(400, "illegal_argument", description);
    }

    /**
     * The user is not in a group or a room.
     *
     * @param account who
     * @return a refusal in the service's words
     */
    static RestRefusal notAMember(Account account) {
        return new RestRefusal(403, "forbidden_op", "users [" + account.userId() + "] are not members of this group!");
    }

    /**
     * There is no such app.
     *
     * @param app the app, as the caller named it
     * @return a refusal in the service's words
     */
    public static RestRefusal noApp(String app) {
        return new RestRefusal(
                404, "organization_application_not_found", "Could not find application for " + app + " from URI");
    }

    /**
     * There is no token, or none that is good for this; the service does not tell which.
     *
     * @return a refusal in the service's words
     */
    public static RestRefusal unauthorized() {
        return new RestRefusal(401, "unauthorized", "Unable to authenticate (OAuth)");
    }

    /**
     * Gives the HTTP status.
     *
     * @return the status
     */
    public int status() {
        return status;
    }

    /**
     * Gives the number.
     *
     * @return the number; 0 if it has none
     */
    public int code() {
        return code;
    }

    /**
     * Gives the short name.
     *
     * @return such as {@code invalid_grant}
     */
    public String error() {
        return error;
    }

    /**
     * Gives the error in words.
     *
     * @return the words a client compares
     */
    public String description() {
        return String.valueOf(getMessage());
    }
}

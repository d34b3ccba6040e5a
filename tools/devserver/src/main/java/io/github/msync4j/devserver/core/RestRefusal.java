package io.github.msync4j.devserver.core;

/** The server will not do what a REST call asks. */
public final class RestRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** The HTTP status. */
    private final int status;

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
        super(description, null, false, false);
        this.status = status;
        this.error = error;
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

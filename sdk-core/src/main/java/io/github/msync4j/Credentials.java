package io.github.msync4j;

/**
 * How a user proves who they are. Never shown: {@code toString} masks what is inside.
 *
 * <p>Source: R22.
 */
public abstract sealed class Credentials {
    private Credentials() {}

    /**
     * A password. It is exchanged for a token at login and not kept after that.
     *
     * @param password the password; copied, so the array may be wiped after the call
     * @return the credentials
     */
    public static Credentials password(char[] password) {
        return new Password(new String(password));
    }

    /**
     * A password.
     *
     * @param password the password
     * @return the credentials
     * @see #password(char[])
     */
    public static Credentials password(String password) {
        return new Password(password);
    }

    /**
     * A token that the application's own server obtained for the user. No REST request is made at login.
     *
     * @param token the token, without any prefix
     * @return the credentials
     */
    public static Credentials token(String token) {
        return new Token(token);
    }

    /**
     * Tokens that the application brings when asked, at the login and later.
     *
     * @param provider whom to ask
     * @return the credentials
     */
    public static Credentials tokenProvider(TokenProvider provider) {
        return new Provided(provider);
    }

    /** A password. */
    public static final class Password extends Credentials {
        private final String value;

        private Password(String value) {
            this.value = value;
        }

        /**
         * Returns the password.
         *
         * @return the password, in clear
         */
        public char[] reveal() {
            return value.toCharArray();
        }
    }

    /** A token. */
    public static final class Token extends Credentials {
        private final String value;

        private Token(String value) {
            this.value = value;
        }

        /**
         * Returns the token.
         *
         * @return the token, in clear
         */
        public String reveal() {
            return value;
        }
    }

    /** Tokens that the application brings. */
    public static final class Provided extends Credentials {
        private final TokenProvider provider;

        private Provided(TokenProvider provider) {
            this.provider = provider;
        }

        /**
         * Returns whom to ask.
         *
         * @return the provider
         */
        public TokenProvider provider() {
            return provider;
        }
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[***]";
    }
}

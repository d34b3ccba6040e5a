package io.github.msync4j;

import io.github.msync4j.rest.Account;
import io.github.msync4j.rest.Registration;
import io.github.msync4j.rest.internal.AuthCalls;
import java.util.concurrent.CompletionStage;

/** Makes the users of a test. */
public final class Users {
    private Users() {}

    /** Registers a user, over the client's REST calls. */
    public static CompletionStage<Account> register(MsyncClient client, String userId, String password) {
        return new AuthCalls(client.rest())
                .register(
                        Registration.builder().userId(userId).password(password).build());
    }
}

package io.github.msync4j;

import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.error.internal.RestFailures;
import io.github.msync4j.spec.rest.Authorization;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.RestRequest;
import java.util.concurrent.CompletionStage;

/** Makes the users of a test. */
public final class Users {
    private record NewUser(String userId, String password) {}

    /** The client has no call for it. */
    private static final Operation<ErrorCode, NewUser, Boolean> REGISTER = new Operation<>(
            "user.register",
            "POST",
            Authorization.NONE,
            false,
            RestFailures.ALL,
            (user, ambient) -> RestRequest.builder()
                    .path("/" + ambient.value("org") + "/" + ambient.value("app") + "/users")
                    .json(out -> {
                        out.beginObject();
                        out.name("username");
                        out.string(user.userId());
                        out.name("password");
                        out.string(user.password());
                        out.endObject();
                    })
                    .build(),
            answer -> true);

    private Users() {}

    /** Registers a user, over the client's REST calls. */
    public static CompletionStage<Boolean> register(MsyncClient client, String userId, String password) {
        return client.rest().send(REGISTER, new NewUser(userId, password));
    }
}

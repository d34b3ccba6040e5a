package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.core.Account;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Accounts in answers. */
final class AccountJson {

    private AccountJson() {}

    static JsonObject of(Account account) {
        JsonObject user = new JsonObject()
                .put("uuid", account.uuid().toString())
                .put("type", "user")
                .put("created", account.createdAt())
                .put("modified", account.createdAt())
                .put("username", account.userId())
                .put("activated", true);
        if (!account.nickname().isEmpty()) {
            user.put("nickname", account.nickname());
        }
        return user;
    }

    /** The answer to what was done with an account. */
    static JsonObject done(String action, Account account, RestRequest request, long now) {
        return done(action, List.of(account), request, now);
    }

    /** The answer to what was done with accounts. */
    static JsonObject done(String action, List<Account> accounts, RestRequest request, long now) {
        return new JsonObject()
                .put("action", action)
                .put("path", "/users")
                .put("uri", request.uri())
                .put(
                        "entities",
                        new JsonArray(accounts.stream().map(AccountJson::of).toList()))
                .put("timestamp", now)
                .put("duration", 0)
                .put("organization", request.path("org"))
                .put("applicationName", request.path("app"));
    }
}

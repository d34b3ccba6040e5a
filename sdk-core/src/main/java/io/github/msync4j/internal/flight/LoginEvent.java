package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Login")
@Label("Login")
@Description("A login, from the call until the server accepted the session")
final class LoginEvent extends ClientEvent {
    @Label("Grant Type")
    @Description("What the user shows: password, token or provider")
    final String grantType;

    @Label("Attempts")
    int attempts;

    LoginEvent(String client, String grantType) {
        super(client);
        this.grantType = grantType;
    }

    @Override
    public void attempt(int number) {
        attempts = number;
    }
}

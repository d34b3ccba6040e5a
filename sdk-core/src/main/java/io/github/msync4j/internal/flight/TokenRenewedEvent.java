package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.TokenRenewed")
@Label("TokenRenewed")
@Description("A new token is in use")
final class TokenRenewedEvent extends OwnEvent {
    TokenRenewedEvent(String client) {
        super(client);
    }
}

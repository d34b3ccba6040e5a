package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;

@Name("io.github.msync4j.TokenWillExpire")
@Label("TokenWillExpire")
@Description("A token has a fifth of its life left")
final class TokenWillExpireEvent extends OwnEvent {
    @Label("Left")
    @Timespan(Timespan.MILLISECONDS)
    final long left;

    TokenWillExpireEvent(String client, long left) {
        super(client);
        this.left = left;
    }
}

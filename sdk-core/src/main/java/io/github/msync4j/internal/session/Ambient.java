package io.github.msync4j.internal.session;

import java.time.Duration;

/**
 * What the shell saw around it when an input came. The machine has no clock and no random source of its own.
 *
 * @param silence how long nothing was received on the link
 * @param heard something was received since UNREAD was last sent
 * @param dice a random number, 0 or more and less than 1
 * @param socketHosts how many socket addresses are known
 * @param hasToken a token is there
 * @param tokenDue the token is past its warning point, or refused as expired
 * @param tokenDead the token's life is over, or it was refused as expired
 * @param tokenReplaced the token that the server was asked with is not the one in use any more
 * @param canRenew the application gives new tokens when asked
 */
public record Ambient(
        Duration silence,
        boolean heard,
        double dice,
        int socketHosts,
        boolean hasToken,
        boolean tokenDue,
        boolean tokenDead,
        boolean tokenReplaced,
        boolean canRenew) {}

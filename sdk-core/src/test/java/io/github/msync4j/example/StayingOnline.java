package io.github.msync4j.example;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.OfflineSends;
import io.github.msync4j.ProxySettings;
import io.github.msync4j.ReconnectPolicy;
import io.github.msync4j.TokenProvider;
import io.github.msync4j.event.ConnectionHandler;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.Reconnecting;

public final class StayingOnline {
    public static MsyncClient bot(TokenProvider tokens) {
        MsyncClient bot = MsyncClient.create(ClientOptions.builder("org#app")
                .reconnect(ReconnectPolicy.server()) // never gives up; the default gives up after five tries
                .offlineSends(OfflineSends.waiting().sendingAgain()) // at least once, instead of at most once
                .proxy(ProxySettings.http("proxy.example", 3128)) // REST and socket alike
                .customPlatform(7) // a place of its own: the user's browser keeps its own
                .build());
        bot.addHandler(new ConnectionHandler() {
            @Override
            public void onReconnecting(Reconnecting event) {
                System.out.println("lost: " + event.cause() + "; try " + event.attempt() + " in " + event.delay());
            }

            @Override
            public void onDisconnected(Disconnected event) {
                System.out.println("over: " + event.code() + ", " + event.code().english());
            }
        });
        bot.login("bot", Credentials.tokenProvider(tokens)) // asked again before each token ends
                .thenAccept(connected -> System.out.println(bot.status()));
        return bot;
    }
}

package io.github.msync4j.devserver.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServer;
import io.github.msync4j.devserver.DevServerOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The REST calls of the spec are served, or listed here. */
class RouteTest {
    /** Not served yet. This list only shrinks. */
    private static final Set<Route> TO_COME = EnumSet.of(
            Route.RTC_TOKEN,
            Route.RTC_MAPPER,
            Route.LOG_UPLOAD,
            Route.USERINFO_UPDATE,
            Route.USERINFO_GET,
            Route.USER_NICK);

    @Test
    void everyRouteOfTheSpecIsServedOrToCome() throws Exception {
        Set<Route> unknown = EnumSet.noneOf(Route.class);
        try (DevServer server = DevServer.start(
                DevServerOptions.builder().appKeys(Set.of("org#app")).build())) {
            for (Route route : Route.values()) {
                if (ask(server, route).contains("service_resource_not_found")) {
                    unknown.add(route);
                }
            }
        }
        assertThat(unknown).isEqualTo(TO_COME);
    }

    /** Asks as nobody, with nothing: who is there refuses it, but in other words. */
    private static String ask(DevServer server, Route route) throws IOException, InterruptedException {
        String path =
                route.path().replace("{org}", "org").replace("{app}", "app").replaceAll("\\{\\w+}", "alice");
        HttpRequest request = HttpRequest.newBuilder(server.rest().resolve(path))
                .method(route.method(), HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

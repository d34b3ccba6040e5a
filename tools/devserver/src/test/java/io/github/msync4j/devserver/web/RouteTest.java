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

/** Which REST calls of the spec are served. */
class RouteTest {
    /** Served; all others are to come. This list only grows. */
    private static final Set<Route> SERVED = EnumSet.of(
            Route.DNS_SERVER_JSON,
            Route.USER_REGISTER,
            Route.AUTH_TOKEN,
            Route.AUTH_TOKEN_EXPIRES,
            Route.USER_RESOURCES,
            Route.LOG_UPLOAD,
            Route.GROUP_CREATE,
            Route.GROUP_INVITE,
            Route.GROUP_LEAVE,
            Route.GROUP_READ_USERS,
            Route.GROUP_DESTROY,
            Route.GROUP_MEMBERS,
            Route.GROUP_MEMBERS_PAGE,
            Route.GROUP_MEMBER_REMOVE,
            Route.GROUP_MEMBERS_REMOVE,
            Route.ROOM_DESTROY,
            Route.ROOM_MEMBERS,
            Route.ROOM_MEMBERS_PAGE,
            Route.ROOM_MEMBER_REMOVE,
            Route.ROOM_MEMBERS_REMOVE,
            Route.ROOM_CREATE,
            Route.MSG_ROAMING,
            Route.MSG_ROAMING_OLD,
            Route.MSG_DELETE_BY_IDS,
            Route.MSG_DELETE_BY_TIME,
            Route.CONV_LIST,
            Route.CONV_LIST_PINNED,
            Route.CONV_FILTER,
            Route.CONV_LIST_OLD,
            Route.CONV_LIST_PAGE,
            Route.CONV_DELETE,
            Route.CONV_DELETE_ALL,
            Route.CONV_PIN,
            Route.CONV_UNPIN,
            Route.CONV_MARK,
            Route.CONV_UNMARK,
            Route.MSG_PIN,
            Route.MSG_UNPIN,
            Route.MSG_PINNED,
            Route.REACTION_ADD,
            Route.REACTION_DELETE,
            Route.REACTION_LIST,
            Route.REACTION_DETAIL,
            Route.THREAD_CREATE,
            Route.THREAD_JOIN,
            Route.THREAD_LEAVE,
            Route.THREAD_DESTROY,
            Route.THREAD_RENAME,
            Route.THREAD_INFO,
            Route.THREAD_MEMBERS,
            Route.THREAD_MEMBER_REMOVE,
            Route.THREAD_JOINED,
            Route.THREAD_JOINED_IN_GROUP,
            Route.THREAD_IN_GROUP,
            Route.THREAD_LAST_MESSAGES,
            Route.FILE_UPLOAD,
            Route.FILE_PART_INIT,
            Route.FILE_PART_PUT,
            Route.FILE_PART_COMPLETE,
            Route.FILE_PART_ABORT,
            Route.FILE_DOWNLOAD);

    @Test
    void theRoutesThatAreListedAreServedAndNoOthers() throws Exception {
        Set<Route> served = EnumSet.allOf(Route.class);
        try (DevServer server = DevServer.start(
                DevServerOptions.builder().appKeys(Set.of("org#app")).build())) {
            for (Route route : Route.values()) {
                if (ask(server, route).contains("service_resource_not_found")) {
                    served.remove(route);
                }
            }
        }
        assertThat(served).isEqualTo(SERVED);
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

package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.core.Directory;
import io.github.msync4j.devserver.core.RestRefusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Where the server is, for those who ask: itself, or the hosts it was told to name. */
public final class Bootstrap {

    private final Directory directory;
    private final DevServerOptions options;
    private List<String> advertised;

    /**
     * Creates the answer.
     *
     * @param directory the apps
     * @param options the hosts to begin with
     */
    public Bootstrap(Directory directory, DevServerOptions options) {
        this.directory = directory;
        this.options = options;
        this.advertised = options.advertisedHosts();
    }

    /**
     * Names other hosts from now on.
     *
     * @param hosts host and port of each; empty for the server itself
     */
    public void advertise(List<String> hosts) {
        advertised = hosts;
    }

    JsonObject answer(RestRequest request) throws RestRefusal {
        String appKey = appKey(request);
        JsonArray hosts = new JsonArray();
        for (String authority : advertised.isEmpty() ? List.of(own(request)) : advertised) {
            hosts.add(host(authority));
        }
        JsonObject answer = new JsonObject()
                .put("app_key", appKey)
                .put("rest", new JsonObject().put("hosts", hosts))
                .put("msync-wx", new JsonObject().put("hosts", hosts))
                .put("enableReportLogs", String.valueOf(options.logInterval().isPresent()))
                .put("enableDataReport", "false");
        options.logInterval().ifPresent(interval -> answer.put("reportInterval", interval.toMillis()));
        return answer;
    }

    private String appKey(RestRequest request) throws RestRefusal {
        String appId = request.query("app_id");
        String appKey =
                appId == null ? request.query("app_key") : options.appIds().get(appId);
        if (appKey == null) {
            throw appId == null
                    ? new RestRefusal(400, "illegal_argument", "app_key is missing")
                    : RestRefusal.noApp(appId);
        }
        directory.requireApp(appKey);
        return appKey;
    }

    /** Bound to all addresses: the one the client found us at is the one to name. */
    private String own(RestRequest request) {
        String host = options.host();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return (everywhere ? request.hostOr(host) : host) + ":" + request.localPort();
    }

    private JsonObject host(String authority) {
        int colon = authority.lastIndexOf(':');
        String name = authority.substring(0, colon);
        return new JsonObject()
                .put("protocol", options.advertisedTls() ? "https" : "http")
                .put("domain", name)
                .put("ip", name)
                .put("port", authority.substring(colon + 1));
    }
}

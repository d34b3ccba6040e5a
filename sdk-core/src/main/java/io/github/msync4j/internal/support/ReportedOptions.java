package io.github.msync4j.internal.support;

import io.github.msync4j.ClientOptions;
import io.github.msync4j.ProxySettings;
import io.github.msync4j.custom.MessageType;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.logging.Scrubber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options as a bundle shows them: what could be a secret, or what somebody wrote, is masked. */
final class ReportedOptions {
    private static final String DEFAULT = "default";

    private final List<String> masked = new ArrayList<>();
    private final JsonTree tree;

    private ReportedOptions(ClientOptions options, LogOptions logging) {
        this.tree = client(options).put("logging", log(logging));
    }

    static ReportedOptions of(ClientOptions options, LogOptions logging) {
        return new ReportedOptions(options, logging);
    }

    JsonTree tree() {
        return tree;
    }

    /** The options whose values are not shown. */
    List<String> masked() {
        return masked;
    }

    /** What stands in the way to the service, in a word. */
    static String kind(ProxySettings proxy) {
        return proxy instanceof ProxySettings.Server server ? server.kind().name() : proxy.toString();
    }

    private JsonTree client(ClientOptions options) {
        return new JsonTree()
                .put("appKey", options.appKey())
                .put("appId", options.appId())
                .put("rest", options.rest())
                .put("socket", options.socket())
                .put("bootstrap", options.bootstrap())
                .put("plainTextAllowed", options.plainTextAllowed())
                .put("deviceId", options.deviceId())
                .put("deviceName", options.deviceName())
                .put(
                        "customPlatform",
                        options.customPlatform().isPresent()
                                ? options.customPlatform().getAsInt()
                                : DEFAULT)
                .put("loginExtension", mask("loginExtension", options.loginExtension()))
                .put("heartbeatInterval", options.heartbeatInterval())
                .put("heartbeatTimeout", options.heartbeatTimeout())
                .put("stepTimeout", options.stepTimeout())
                .put("loginTimeout", options.loginTimeout())
                .put("sendTimeout", options.sendTimeout())
                .put("loginAttempts", options.loginAttempts())
                .put("restAttempts", options.restAttempts())
                .put("reconnect", options.reconnect())
                .put("offlineSends", options.offlineSends())
                .put("deliveryReceipts", options.deliveryReceipts())
                .put("handlerExecutor", className(options.handlerExecutor()))
                .put(
                        "messageTypes",
                        options.messageTypes().stream().map(MessageType::event).toList())
                .put("attachmentUploader", className(options.attachmentUploader()))
                .put("metrics", className(options.metrics()))
                .put("tracer", className(options.tracer()))
                .put("proxy", proxy(options.proxy()))
                .put("tls", mask("tls", options.tls()).or(() -> Optional.of(DEFAULT)));
    }

    private JsonTree log(LogOptions options) {
        // the key of the hash is not even readable
        masked.add("logging.identityKey");
        return new JsonTree()
                .put("level", options.level().name())
                .put("format", options.format().name())
                .put("console", options.console())
                .put("cache", options.cache())
                .put("cacheBytes", options.cacheBytes())
                .put("directory", options.directory())
                .put("fileBytes", options.fileBytes())
                .put("files", options.files())
                .put("queue", options.queue())
                .put("identities", options.identities().name())
                .put("contents", options.contents())
                .put("upload", options.upload());
    }

    private JsonTree proxy(ProxySettings proxy) {
        JsonTree shown = new JsonTree().put("setting", kind(proxy));
        if (proxy instanceof ProxySettings.Server server) {
            shown.put("host", server.host() + ":" + server.port());
            shown.put("login", mask("proxy.login", server.login()));
        }
        return shown;
    }

    private Optional<String> mask(String name, Optional<?> value) {
        value.ifPresent(secret -> masked.add(name));
        return value.map(secret -> Scrubber.MASK);
    }

    private static String className(Optional<?> ofApplication) {
        return ofApplication.map(object -> object.getClass().getName()).orElse(DEFAULT);
    }
}

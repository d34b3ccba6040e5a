package io.github.msync4j.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.transport.Http;
import io.github.msync4j.internal.transport.LinkFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The REST service, as one client reaches it: the three calls that a session needs. */
final class SimulatedRest implements Http {
    /** What becomes of a request. */
    enum Service {
        WORKS,
        REFUSED,
        /** No answer comes. */
        BLACK_HOLE,
        BUSY,
        BROKEN
    }

    /** Makes tokens. */
    interface Tokens {
        Token issue(String user, String password) throws RestRefusal;
    }

    static final List<String> BOOTSTRAP_HOSTS = List.of("one.invalid", "two.invalid");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("/org/app/token");
    private static final Pattern EXPIRY = Pattern.compile("/org/app/sdk/users/([^/]+)/token/expires");
    private static final String HOSTS = "{\"hosts\":[{\"protocol\":\"http\",\"domain\":\"three.invalid\"},"
            + "{\"protocol\":\"http\",\"domain\":\"four.invalid\"}]}";
    private static final String BOOTSTRAP = "{\"rest\":" + HOSTS + ",\"msync-wx\":" + HOSTS + "}";

    private final World world;
    private final String client;
    private final SimulatedLoop loop;
    private final Route route;
    private final SimulatedServer server;
    private final Tokens tokens;
    private final Runnable mayAsk;
    private int tokenRequests;
    private long harmedAt = -1;

    /** Asks for this user's tokens; {@code mayAsk} runs before each request. */
    SimulatedRest(
            World world,
            String client,
            SimulatedLoop loop,
            Route route,
            SimulatedServer server,
            Tokens tokens,
            Runnable mayAsk) {
        this.world = world;
        this.client = client;
        this.loop = loop;
        this.route = route;
        this.server = server;
        this.tokens = tokens;
        this.mayAsk = mayAsk;
    }

    @Override
    public Runnable send(Request request, BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered) {
        mayAsk.run();
        Call call = new Call(request, answered);
        if (call.isForToken() && ++tokenRequests > 1) {
            world.violated(client + " has two requests for a token at once");
        }
        world.note(client, "asks", request);
        call.harmIfSlow();
        world.after(4 * route.delay(), call::reachServer);
        return call::takeBack;
    }

    private final class Call {
        private final Request request;
        private final BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered;
        private boolean over;

        Call(Request request, BiConsumer<@Nullable Answer, @Nullable LinkFailure> answered) {
            this.request = request;
            this.answered = answered;
        }

        boolean isForToken() {
            return TOKEN.matcher(request.uri().getPath()).matches();
        }

        void reachServer() {
            if (over) {
                return;
            }
            if (route.losesUp() || route.losesDown()) {
                harm("lost");
                return;
            }
            harmIfSlow();
            switch (server.serves(request.uri().getHost())) {
                case WORKS -> answer(serve());
                case BUSY -> fail(503, "{\"error\":\"busy\",\"error_description\":\"try again later\"}");
                case BROKEN -> fail(500, "<html>oops</html>");
                case BLACK_HOLE -> harm("black hole");
                case REFUSED -> {
                    harm("refused");
                    settle(null, new LinkFailure(ErrorCode.SERVER_UNREACHABLE, "refused"));
                }
            }
        }

        private void harmIfSlow() {
            if (route.crawls() || server.answerDelay() > 0) {
                harm("slow");
            }
        }

        private void harm(String how) {
            harmedAt = world.now();
            world.note(client, "is not served", how);
        }

        private void fail(int status, String body) {
            harm("HTTP " + status);
            answer(json(status, body));
        }

        private Answer serve() {
            String path = request.uri().getPath();
            Matcher expiry = EXPIRY.matcher(path);
            try {
                if (path.equals("/easemob/server.json")) {
                    return json(200, BOOTSTRAP);
                } else if (isForToken() && request.method().equals("POST")) {
                    JsonNode body = JSON.readTree(
                            request.body().toBytes(1024).toCompletableFuture().join());
                    Token token = tokens.issue(
                            body.path("username").asText(),
                            body.path("password").asText());
                    return json(200, "{\"access_token\":\"" + token.text() + "\",\"expires_in\":1}");
                } else if (expiry.matches()) {
                    long end = server.expiry(request.bearer().orElse(""));
                    return json(200, "{\"expire_timestamp\":" + end + "}");
                }
                return json(404, "{\"error\":\"service_resource_not_found\"}");
            } catch (RestRefusal e) {
                return json(
                        e.status(),
                        "{\"error\":\"" + e.error() + "\",\"error_description\":\"" + e.description() + "\"}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Answer json(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
        }

        private void answer(Answer answer) {
            world.after(route.delay() + server.answerDelay(), () -> settle(answer, null));
        }

        private void settle(@Nullable Answer answer, @Nullable LinkFailure failure) {
            loop.turn(() -> {
                if (!over) {
                    over();
                    world.note(client, "is answered", answer == null ? failure : answer);
                    answered.accept(answer, failure);
                }
            });
        }

        void takeBack() {
            if (!over) {
                over();
                world.note(client, "takes back", request);
            }
        }

        private void over() {
            over = true;
            if (isForToken()) {
                tokenRequests--;
            }
        }
    }

    /** When something last happened to a request. */
    long harmedAt() {
        return harmedAt;
    }
}

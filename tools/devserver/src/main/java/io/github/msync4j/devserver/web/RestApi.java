package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.core.Account;
import io.github.msync4j.devserver.core.Directory;
import io.github.msync4j.devserver.core.Engine;
import io.github.msync4j.devserver.core.Muc;
import io.github.msync4j.devserver.core.RestRefusal;
import io.github.msync4j.devserver.core.Token;
import io.github.msync4j.spec.rest.Authorization;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The REST side: where the server is, who registers, who logs in. */
final class RestApi {

    private static final System.Logger LOG = System.getLogger("io.github.msync4j.devserver");
    private static final long MAX_BODY = 64 * 1024;
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(3650);

    private final Engine engine;
    private final Directory directory;
    private final Bootstrap bootstrap;
    private final AppTokens appTokens;
    private final AdminApi admin;
    private final GroupApi groups;
    private final MemberApi groupMembers;
    private final MemberApi roomMembers;
    private final HistoryApi history;
    private final ConversationApi conversations;
    private final PinnedMessageApi pinnedMessages;
    private final ReactionApi reactions;
    private final ThreadApi threads;
    private final FileApi files;
    private final LogApi logs;
    private final InstantSource clock;

    /**
     * Creates the API.
     *
     * @param engine the server proper
     * @param sockets performs what a call does to sessions
     * @param bootstrap where the server is
     * @param files serves files
     * @param options the time, and what the apps' own servers show
     */
    RestApi(Engine engine, Sockets sockets, Bootstrap bootstrap, FileApi files, DevServerOptions options) {
        this.engine = engine;
        this.directory = engine.directory();
        this.bootstrap = bootstrap;
        this.clock = options.clock();
        this.appTokens = new AppTokens(options);
        this.admin = new AdminApi(engine, sockets, appTokens, clock);
        this.groups = new GroupApi(engine, sockets, clock);
        this.groupMembers = new MemberApi(engine, sockets, clock, Muc.Kind.GROUP);
        this.roomMembers = new MemberApi(engine, sockets, clock, Muc.Kind.ROOM);
        this.history = new HistoryApi(engine, sockets, clock);
        this.conversations = new ConversationApi(engine, sockets, clock);
        this.pinnedMessages = new PinnedMessageApi(engine, sockets, clock);
        this.reactions = new ReactionApi(engine, sockets, clock);
        this.threads = new ThreadApi(engine, sockets, clock);
        this.files = files;
        this.logs =
                new LogApi(engine.uploadedLogs(), clock, options.logInterval().isPresent());
    }

    /**
     * Makes the routes.
     *
     * @param vertx what they run on
     * @return takes every request
     */
    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(RestApi::allowOtherOrigins);
        files.serve(router);
        on(router, Route.LOG_UPLOAD).handler(BodyHandler.create(false).setBodyLimit(LogApi.MAX_BODY));
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY));
        serve(router, Route.DNS_SERVER_JSON, bootstrap::answer);
        serve(router, Route.USER_REGISTER, this::register);
        on(router, Route.AUTH_TOKEN).handler(this::countTokenRequest);
        serve(router, Route.AUTH_TOKEN, this::token);
        serve(router, Route.AUTH_TOKEN_EXPIRES, this::tokenExpiry);
        serve(router, Route.USER_RESOURCES, this::resources);
        serveOwn(router, Route.LOG_UPLOAD, logs::upload);
        serve(router, Route.GROUP_CREATE, groups::createGroup);
        serve(router, Route.GROUP_INVITE, groups::invite);
        serve(router, Route.GROUP_LEAVE, groups::leave);
        serve(router, Route.GROUP_READ_USERS, groups::readers);
        serve(router, Route.ROOM_CREATE, groups::createRoom);
        // those of several members, and the older lists, have the same paths
        serve(router, Route.GROUP_DESTROY, groupMembers::destroy);
        serve(router, Route.GROUP_MEMBERS, groupMembers::list);
        serve(router, Route.GROUP_MEMBER_REMOVE, groupMembers::remove);
        serve(router, Route.ROOM_DESTROY, roomMembers::destroy);
        serve(router, Route.ROOM_MEMBERS, roomMembers::list);
        serve(router, Route.ROOM_MEMBER_REMOVE, roomMembers::remove);
        serveConversations(router);
        serveThreads(router);
        serve(router, Route.FILE_PART_INIT, files::begin);
        serve(router, Route.FILE_PART_ABORT, files::abort);
        router.delete("/:org/:app/users/:user").handler(route(Moment.REST, admin::remove));
        router.put("/:org/:app/users/:user/password").handler(route(Moment.REST, admin::changePassword));
        router.get("/:org/:app/users/:user/disconnect").handler(route(Moment.REST, admin::disconnect));
        router.delete("/:org/:app/users/:user/disconnect/:resource").handler(route(Moment.REST, admin::disconnect));
        router.route().handler(route(Moment.REST, request -> {
            throw new RestRefusal(404, "service_resource_not_found", "Service resource not found");
        }));
        router.route().failureHandler(RestApi::failed);
        return router;
    }

    /** Where two calls have one route, the one that asks for more is not named here. */
    private void serveConversations(Router router) {
        serveOwn(router, Route.MSG_ROAMING, history::list);
        serveOwn(router, Route.MSG_DELETE_BY_IDS, history::deleteByIds);
        serveOwn(router, Route.MSG_DELETE_BY_TIME, history::deleteByTime);
        serveOwn(router, Route.CONV_LIST, conversations::list);
        serveOwn(router, Route.CONV_FILTER, conversations::listMarked);
        serveOwn(router, Route.CONV_LIST_OLD, conversations::listOld);
        serveOwn(router, Route.CONV_LIST_PAGE, conversations::listOldPage);
        serveOwn(router, Route.CONV_DELETE, conversations::delete);
        serveOwn(router, Route.CONV_DELETE_ALL, conversations::deleteAll);
        serveOwn(router, Route.CONV_PIN, conversations::pin);
        serveOwn(router, Route.CONV_UNPIN, conversations::unpin);
        serveOwn(router, Route.CONV_MARK, conversations::mark);
        serveOwn(router, Route.CONV_UNMARK, conversations::unmark);
        serveOwn(router, Route.MSG_PIN, pinnedMessages::pin);
        serveOwn(router, Route.MSG_UNPIN, pinnedMessages::unpin);
        serveOwn(router, Route.MSG_PINNED, pinnedMessages::list);
        serveOwn(router, Route.REACTION_ADD, reactions::add);
        serveOwn(router, Route.REACTION_DELETE, reactions::remove);
        serveOwn(router, Route.REACTION_LIST, reactions::list);
        serveOwn(router, Route.REACTION_DETAIL, reactions::users);
    }

    private void serveThreads(Router router) {
        serve(router, Route.THREAD_CREATE, threads::create);
        serveOwn(router, Route.THREAD_JOIN, threads::join);
        serveOwn(router, Route.THREAD_LEAVE, threads::leave);
        serve(router, Route.THREAD_DESTROY, threads::destroy);
        serve(router, Route.THREAD_RENAME, threads::rename);
        serve(router, Route.THREAD_INFO, threads::info);
        serve(router, Route.THREAD_MEMBERS, threads::members);
        serve(router, Route.THREAD_MEMBER_REMOVE, threads::removeMember);
        serveOwn(router, Route.THREAD_JOINED, threads::joined);
        serveOwn(router, Route.THREAD_JOINED_IN_GROUP, threads::joinedInGroup);
        serve(router, Route.THREAD_IN_GROUP, threads::inGroup);
        serve(router, Route.THREAD_LAST_MESSAGES, threads::lastMessages);
    }

    /** What a user may call, who shows a token. */
    private interface UserCall {
        JsonObject answer(RestRequest request, Token token) throws RestRefusal;
    }

    private void serve(Router router, Route route, UserCall call) {
        serve(router, route, Authorization.USER, request -> call.answer(request, authenticate(request)));
    }

    /** What is about the caller, and nobody else's. */
    private void serveOwn(Router router, Route route, UserCall call) {
        serve(router, route, (request, token) -> {
            if (directory.account(request.appKey(), request.userId()) != token.account()) {
                throw RestRefusal.unauthorized();
            }
            return call.answer(request, token);
        });
    }

    private void serve(Router router, Route route, RestRoute.Call call) {
        serve(router, route, Authorization.NONE, call);
    }

    private void serve(Router router, Route route, Authorization asked, RestRoute.Call call) {
        if (route.authorization() != asked) {
            throw new IllegalArgumentException(route + " is for " + route.authorization());
        }
        Moment moment = route == Route.DNS_SERVER_JSON ? Moment.BOOTSTRAP : Moment.REST;
        on(router, route).handler(route(moment, call));
    }

    /** The spec writes variables in braces. */
    static io.vertx.ext.web.Route on(Router router, Route route) {
        return router.route(HttpMethod.valueOf(route.method()), route.path().replaceAll("\\{(\\w+)}", ":$1"));
    }

    private RestRoute route(Moment moment, RestRoute.Call call) {
        return new RestRoute(engine.faults(), moment, call);
    }

    /** Browsers ask first, without credentials; and they hide an answer, errors too, that does not allow their page. */
    private static void allowOtherOrigins(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Access-Control-Allow-Origin", "*");
        if (!context.request().method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        String requested = context.request().getHeader("Access-Control-Request-Headers");
        headers.set("Access-Control-Allow-Headers", requested == null ? "content-type, authorization" : requested);
        headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        headers.set("Access-Control-Max-Age", "86400");
        context.response().setStatusCode(200).end();
    }

    private JsonObject register(RestRequest request) throws RestRefusal {
        @Nullable JsonArray users = request.bodyArray();
        if (users != null) {
            return admin.registerAll(request, users);
        }
        if (appTokens.isShown(request)) {
            return admin.register(request);
        }
        long now = clock.millis();
        Account account = directory.register(
                request.appKey(),
                request.text("username"),
                request.text("password"),
                request.optionalText("nickname"),
                now);
        return AccountJson.done("post", account, request, now);
    }

    private void countTokenRequest(RoutingContext context) {
        engine.counters().tokenRequested();
        context.next();
    }

    private JsonObject token(RestRequest request) throws RestRefusal {
        String grant = request.text("grant_type");
        if (grant.equals("client_credentials")) {
            directory.requireApp(request.appKey());
            return appTokens.issue(request);
        }
        if (!grant.equals("password")) {
            throw new RestRefusal(
                    400, "invalid_grant", "only the grant types password and client_credentials are served");
        }
        Token token = directory.issueToken(
                request.appKey(),
                request.text("username"),
                request.text("password"),
                lifetime(request),
                clock.millis());
        JsonObject answer = new JsonObject().put("access_token", token.text());
        // what the real service says of a permanent token is not known: here, nothing
        if (token.lifetime() != 0) {
            answer.put("expires_in", Duration.ofMillis(token.lifetime()).toSeconds());
        }
        return answer.put("user", AccountJson.of(token.account()));
    }

    /** The wanted life of a token: 0 is for ever, nothing is the server's rule. */
    private static @Nullable Duration lifetime(RestRequest request) throws RestRefusal {
        Object ttl = request.body().getValue("ttl");
        if (ttl == null) {
            return null;
        }
        // a number, or a number in quotes, as the vendor's example has it
        if (!ttl.toString().matches("[0-9]{1,18}")) {
            throw new RestRefusal(400, "illegal_argument", "ttl is not a number of seconds");
        }
        long seconds = Long.parseLong(ttl.toString());
        return Duration.ofSeconds(Math.min(seconds, LONGEST_LIFETIME.toSeconds()));
    }

    private JsonObject tokenExpiry(RestRequest request, Token token) throws RestRefusal {
        if (directory.account(request.appKey(), request.userId()) != token.account()) {
            throw RestRefusal.unauthorized();
        }
        engine.tokenShown(token);
        return token.expiresAt() == Token.NEVER
                ? new JsonObject()
                : new JsonObject().put("expire_timestamp", token.expiresAt());
    }

    private JsonObject resources(RestRequest request, Token token) throws RestRefusal {
        Account account = directory.account(request.appKey(), request.userId());
        if (account == null) {
            throw new RestRefusal(404, "service_resource_not_found", "user not found");
        }
        JsonArray data = new JsonArray();
        for (String resource : engine.resources(account)) {
            data.add(new JsonObject().put("res", resource));
        }
        return new JsonObject().put("data", data);
    }

    private Token authenticate(RestRequest request) throws RestRefusal {
        return directory.authenticate(request.appKey(), request.bearer(), clock.millis());
    }

    private static void failed(RoutingContext context) {
        int status = context.statusCode();
        @Nullable Throwable failure = context.failure();
        if (status < 400 || status == 500) {
            LOG.log(System.Logger.Level.ERROR, "a request failed: " + context.normalizedPath(), failure);
            RestRoute.refuse(context, 500, "internal_server_error", "the server failed");
        } else if (status == 413) {
            RestRoute.refuse(context, 413, "request_entity_too_large", "the body is larger than this call takes");
        } else {
            RestRoute.refuse(context, status, "bad_request", "the request was refused");
        }
    }
}

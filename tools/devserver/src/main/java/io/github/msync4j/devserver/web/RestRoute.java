package io.github.msync4j.devserver.web;

import io.github.msync4j.devserver.Moment;
import io.github.msync4j.devserver.core.Faults;
import io.github.msync4j.devserver.core.RestRefusal;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** One REST call: answered in JSON, with what it was asked for or with a refusal; or, where a fault says so, never. */
final class RestRoute implements Handler<RoutingContext> {

    private final Faults faults;
    private final Moment moment;
    private final Call call;

    RestRoute(Faults faults, Moment moment, Call call) {
        this.faults = faults;
        this.moment = moment;
        this.call = call;
    }

    interface Call {
        JsonObject answer(RestRequest request) throws RestRefusal;
    }

    @Override
    public void handle(RoutingContext context) {
        RestRequest request = new RestRequest(context);
        if (faults.stalls(moment, request.userId())) {
            return;
        }
        try {
            // a client takes nothing but 200 for success
            end(context, 200, call.answer(request));
        } catch (RestRefusal e) {
            end(context, e.status(), refusal(e));
        }
    }

    private static JsonObject refusal(RestRefusal e) {
        JsonObject body = refusal(e.error(), e.description());
        return e.code() == 0 ? body : body.put("error_code", e.code());
    }

    private static JsonObject refusal(String error, String description) {
        return new JsonObject().put("error", error).put("error_description", description);
    }

    static void refuse(RoutingContext context, int status, String error, String description) {
        end(context, status, refusal(error, description));
    }

    static void end(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .end(body.toBuffer());
    }
}

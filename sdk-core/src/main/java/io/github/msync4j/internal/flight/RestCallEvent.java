package io.github.msync4j.internal.flight;

import io.github.msync4j.error.ErrorCode;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.RestCall")
@Label("RestCall")
@Description("A REST call, each try by itself")
final class RestCallEvent extends OwnEvent implements RestSpan {
    @Label("Operation")
    @Description("Its id in the spec")
    final String operation;

    @Label("Method")
    final String method;

    @Label("Attempt")
    @Description("Which try of it, from 1")
    final int attempt;

    @Label("Status")
    @Description("The HTTP status; 0 without an answer")
    int status;

    @Label("Result")
    @Description("OK, or the code of what it failed with")
    String result = "";

    RestCallEvent(String client, String operation, String method, int attempt) {
        super(client);
        this.operation = operation;
        this.method = method;
        this.attempt = attempt;
        begin();
    }

    @Override
    public void end(int httpStatus, ErrorCode code) {
        end();
        if (shouldCommit()) {
            status = httpStatus;
            result = code.name();
            commit();
        }
    }
}

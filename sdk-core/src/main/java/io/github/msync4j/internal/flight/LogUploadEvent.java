package io.github.msync4j.internal.flight;

import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.LogUpload")
@Label("LogUpload")
@Description("A part of the log was brought to the service, or could not be")
final class LogUploadEvent extends OwnEvent {
    @Label("Bytes")
    @DataAmount
    final int bytes;

    @Label("Result")
    @Description("OK, or the code of what it failed with")
    final String result;

    LogUploadEvent(String client, int bytes, String result) {
        super(client);
        this.bytes = bytes;
        this.result = result;
    }
}

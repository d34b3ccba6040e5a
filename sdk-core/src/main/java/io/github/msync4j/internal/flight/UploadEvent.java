package io.github.msync4j.internal.flight;

import java.util.function.LongSupplier;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Upload")
@Label("Upload")
@Description("A file on its way to the service, or to the application's own server")
final class UploadEvent extends FileEvent {
    UploadEvent(String client, LongSupplier moved) {
        super(client, moved);
    }
}

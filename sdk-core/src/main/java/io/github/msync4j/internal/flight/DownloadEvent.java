package io.github.msync4j.internal.flight;

import java.util.function.LongSupplier;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.Download")
@Label("Download")
@Description("A file on its way to a place on disk")
final class DownloadEvent extends FileEvent {
    DownloadEvent(String client, LongSupplier moved) {
        super(client, moved);
    }
}

package io.github.msync4j.internal.flight;

import java.util.function.LongSupplier;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;

/** A file on its way. */
abstract class FileEvent extends ClientEvent {
    @Label("Bytes")
    @Description("How many of it have come or gone")
    @DataAmount
    long bytes;

    private final transient LongSupplier moved;

    FileEvent(String client, LongSupplier moved) {
        super(client);
        this.moved = moved;
    }

    @Override
    final void fill() {
        bytes = moved.getAsLong();
    }
}

package io.github.msync4j.internal.flight;

import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;

@Name("io.github.msync4j.OfflineSync")
@Label("OfflineSync")
@Description("Messages that waited for the user are pulled")
final class OfflineSyncEvent extends ClientEvent {
    @Label("Queues")
    final int queues;

    @Label("Messages")
    @Description("As the server announced them")
    final int messages;

    OfflineSyncEvent(String client, int queues, int messages) {
        super(client);
        this.queues = queues;
        this.messages = messages;
    }
}

package io.github.msync4j.internal.flight;

import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

@Name("io.github.msync4j.MessageSend")
@Label("MessageSend")
@Description("A message, or a receipt, a recall or an edit, from when it left until it was acknowledged or failed")
@Threshold("10 ms")
final class MessageSendEvent extends ClientEvent {
    /** To look at, and not to be recorded: whether anybody records is the same for all. */
    private static final MessageSendEvent ANY = new MessageSendEvent("", "", "", 0);

    @Label("Type")
    final String type;

    @Label("Chat Type")
    final String chatType;

    @Label("Bytes")
    @Description("Of its frame")
    @DataAmount
    final int bytes;

    MessageSendEvent(String client, String type, String chatType, int bytes) {
        super(client);
        this.type = type;
        this.chatType = chatType;
        this.bytes = bytes;
    }

    static boolean isWanted() {
        return ANY.isEnabled();
    }
}

package io.github.msync4j.cli;

import io.github.msync4j.event.Connected;
import io.github.msync4j.event.Disconnected;
import io.github.msync4j.event.OfflineSyncFinished;
import io.github.msync4j.event.OfflineSyncStarted;
import io.github.msync4j.event.Reconnecting;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.spec.Event;

/** Events for a person to read, a line each. */
public final class EventText {
    private EventText() {}

    /** One line. */
    public static String of(Event event) {
        if (event instanceof MessageReceived received) {
            return of(received.message()) + (received.offline() ? "   (waited on the server)" : "");
        }
        if (event instanceof MessageDelivered delivered) {
            return "* message " + delivered.messageId() + " reached " + printable(delivered.from());
        }
        if (event instanceof MessageRead read) {
            return "* " + printable(read.from()) + " read message " + read.messageId();
        }
        if (event instanceof MessageRecalled recalled) {
            return "* " + printable(recalled.from()) + " took message " + recalled.messageId() + " back";
        }
        if (event instanceof MessageEdited edited) {
            return of(edited.message()) + "   (message " + edited.message().id() + ", edited)";
        }
        if (event instanceof Connected connected) {
            return "* connected to " + connected.host() + " as " + connected.userId() + ", device "
                    + connected.resource() + (connected.reconnected() ? ", again" : "");
        }
        if (event instanceof Disconnected disconnected) {
            return "* disconnected: " + disconnected.reason() + ", " + disconnected.code();
        }
        if (event instanceof Reconnecting again) {
            return "* connection lost (" + again.cause() + "), try " + again.attempt() + " in "
                    + again.delay().toMillis() + " ms";
        }
        if (event instanceof OfflineSyncStarted started) {
            return "* " + started.messages() + " messages waited";
        }
        if (event instanceof OfflineSyncFinished finished) {
            return "* " + finished.messages() + " messages handed over in "
                    + finished.duration().toMillis() + " ms";
        }
        return "* " + printable(event.toString());
    }

    /** One line. */
    public static String of(Message message) {
        return printable(message.from()) + " to " + printable(message.to()) + ": " + of(message.content());
    }

    private static String of(Content content) {
        if (content instanceof Text text) {
            return printable(text.text());
        }
        return content instanceof UnknownContent unknown
                ? "[content of type " + unknown.wireType() + ", which this version does not know]"
                : "[" + printable(content.toString()) + "]";
    }

    /** What others write must not steer this terminal or look like a line of its own. */
    private static String printable(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .forEach(c -> line.appendCodePoint(
                        switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR,
                                    Character.SURROGATE -> c == '\n' || c == '\t' ? ' ' : '\uFFFD';
                            default -> c;
                        }));
        return line.toString();
    }
}

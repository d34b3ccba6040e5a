package io.github.msync4j.internal.wire;

import io.github.msync4j.message.Command;
import io.github.msync4j.protocol.wire.MessageBody.Content;

/** Commands as they travel. */
final class CommandCodec {
    private CommandCodec() {}

    static Content.Builder encode(Command command) {
        Content.Builder content =
                Content.newBuilder().setType(Content.Type.COMMAND).setAction(command.action());
        AttributeCodec.encode(command.parameters(), content::addParams);
        return content;
    }

    static Command decode(Content content) {
        return Command.builder()
                .action(content.getAction())
                .parameters(AttributeCodec.decode(content.getParamsList()))
                .build();
    }
}

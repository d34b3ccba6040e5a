package io.github.msync4j.example;

import io.github.msync4j.MsyncClient;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageDelivered;
import io.github.msync4j.message.MessageEdit;
import io.github.msync4j.message.MessageEdited;
import io.github.msync4j.message.MessageHandler;
import io.github.msync4j.message.MessageRead;
import io.github.msync4j.message.MessageRecalled;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.Text;
import java.util.concurrent.CompletionStage;

public final class AfterSending {
    public static void watch(MsyncClient client) {
        client.addHandler(new MessageHandler() {
            @Override
            public void onMessageReceived(MessageReceived event) {
                client.messages().sendReadReceipt(event.message()); // the sender gets MessageRead
            }

            @Override
            public void onMessageDelivered(MessageDelivered event) {
                System.out.println(event.messageId() + " reached " + event.from());
            }

            @Override
            public void onMessageRead(MessageRead event) {
                System.out.println(event.messageId() + " was read by " + event.from());
            }

            @Override
            public void onMessageRecalled(MessageRecalled event) {
                System.out.println(event.messageId() + " was taken back");
            }

            @Override
            public void onMessageEdited(MessageEdited event) {
                System.out.println("now it says " + event.message().content());
            }
        });
    }

    public static CompletionStage<MessageEdited> correct(MsyncClient client, Message sent, String text) {
        return client.messages()
                .edit(MessageEdit.builder()
                        .messageId(sent.id())
                        .to(sent.to())
                        .chatType(sent.chatType())
                        .content(Text.of(text))
                        .build());
    }

    public static CompletionStage<Void> takeBack(MsyncClient client, Message sent) {
        return client.messages().recall(sent);
    }
}

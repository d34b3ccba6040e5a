package io.github.msync4j.example;

import io.github.msync4j.MsyncClient;
import io.github.msync4j.StoredMessages;
import io.github.msync4j.conversation.ConversationHandler;
import io.github.msync4j.conversation.MessagePage;
import io.github.msync4j.conversation.MessageQuery;
import io.github.msync4j.conversation.ReactionsChanged;
import io.github.msync4j.message.Message;
import io.github.msync4j.rest.Conversation;
import io.github.msync4j.rest.ConversationApi;
import io.github.msync4j.rest.NewReaction;
import io.github.msync4j.rest.ReactionApi;
import io.github.msync4j.spec.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class LookingBack {
    public static CompletionStage<Void> printConversations(MsyncClient client) {
        return ConversationApi.of(client.rest())
                .listConversations() // pinned ones first, then those with the newest messages
                .thenAccept(page -> {
                    for (Conversation conversation : page.conversations()) {
                        String last = conversation
                                .lastMessage()
                                .flatMap(StoredMessages::message)
                                .map(Message::toString)
                                .orElse("nothing");
                        System.out.println(
                                conversation.id() + ", " + conversation.unreadCount() + " unread, last: " + last);
                    }
                });
    }

    public static CompletionStage<List<Message>> history(MsyncClient client, String user) {
        MessageQuery query =
                MessageQuery.builder().conversationId(user).pageSize(50).build();
        return gather(client.messages().history(query), new ArrayList<>());
    }

    private static CompletionStage<List<Message>> gather(Pages<MessagePage> pages, List<Message> gathered) {
        return pages.next() // from the newest on; empty after the oldest
                .thenCompose(next -> {
                    next.ifPresent(page -> gathered.addAll(page.messages()));
                    return next.isEmpty() || gathered.size() >= 100
                            ? CompletableFuture.completedStage(gathered)
                            : gather(pages, gathered);
                });
    }

    public static CompletionStage<Void> like(MsyncClient client, Message message) {
        client.addHandler(new ConversationHandler() {
            @Override
            public void onReactionsChanged(ReactionsChanged event) {
                System.out.println(event.messageId() + " has " + event.reactions());
            }
        });
        return ReactionApi.of(client.rest())
                .addReaction(NewReaction.builder()
                        .messageId(message.id())
                        .reaction("like")
                        .build())
                .thenAccept(added -> {});
    }
}

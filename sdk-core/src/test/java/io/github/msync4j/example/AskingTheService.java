package io.github.msync4j.example;

import io.github.msync4j.MsyncClient;
import io.github.msync4j.rest.ContactApi;
import io.github.msync4j.rest.ContactPage;
import io.github.msync4j.rest.GroupApi;
import io.github.msync4j.rest.GroupCreation;
import io.github.msync4j.rest.GroupId;
import io.github.msync4j.spec.Pages;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class AskingTheService {
    public static CompletionStage<String> newGroup(MsyncClient client, List<String> members) {
        return GroupApi.of(client.rest()) // as the user who is logged in
                .createGroup(
                        GroupCreation.builder().name("Readers").members(members).build())
                .thenApply(GroupId::groupId);
    }

    public static CompletionStage<Void> printContacts(MsyncClient client) {
        return print(ContactApi.of(client.rest()).listContactsPages());
    }

    private static CompletionStage<Void> print(Pages<ContactPage> pages) {
        return pages.next() // fetches a page; empty after the last one
                .thenCompose(next -> next.map(page -> {
                            page.contacts().forEach(System.out::println);
                            return print(pages);
                        })
                        .orElseGet(() -> CompletableFuture.completedStage(null)));
    }
}

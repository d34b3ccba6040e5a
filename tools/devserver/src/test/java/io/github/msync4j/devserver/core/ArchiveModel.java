package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.Meta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An archive, and beside it a plain list of all that should be in it; what users do is drawn from a seed. */
final class ArchiveModel {

    private static final int LIMIT = 60;

    /** What one user has of a conversation, as plainly as can be. */
    private static final class View {
        final List<Long> ids = new ArrayList<>();
        final TreeSet<Integer> marks = new TreeSet<>();
        boolean listed;
        long newest;
        long readTo;
        long pinnedAt;
    }

    private record Sent(long id, long time, String sender, MessageBody.Content.Type type, String text) {}

    private final Random random;
    private final Archive archive = new Archive(LIMIT);
    private final Simulation simulation = new Simulation();
    private final Outbox out = new Outbox();
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Long, Sent> sent = new LinkedHashMap<>();
    private final Map<String, Map<String, View>> views = new HashMap<>();
    private final Muc group;
    private final History history;
    private final Conversations conversations;
    private long lastId = 1_000;
    private long now = 1_700_000_000_000L;

    ArchiveModel(long seed) {
        random = new Random(seed);
        simulation.register("alice", "bob", "carol");
        for (String user : List.of("alice", "bob", "carol")) {
            accounts.add(Objects.requireNonNull(simulation.engine.directory().account(Uplink.APP, user)));
            views.put(user, new LinkedHashMap<>());
        }
        Mucs mucs = new Mucs();
        group = mucs.create(Muc.Kind.GROUP, "g", accounts.get(0), now);
        accounts.forEach(account -> group.add(account, now));
        Directory directory = simulation.engine.directory();
        Delivery delivery =
                new Delivery(Simulation.POLICY, directory, mucs, archive, new ServerIds(), new Faults(), out);
        Notices notices = new Notices(mucs, directory, delivery);
        history = new History(archive, notices, out);
        conversations = new Conversations(archive, notices, out);
    }

    /** Lets a user do something. */
    void step() throws RestRefusal {
        now += random.nextInt(3);
        Account account = pick(accounts);
        JID with = random.nextBoolean() ? group.jid() : pick(accounts).jid();
        View view = of(account).get(DeviceQueue.keyOf(with));
        switch (random.nextInt(14)) {
            case 0 -> {
                long id = pickId();
                archive.recalled(id);
                forget(id);
            }
            case 1 -> edit(pickId());
            case 2 -> {
                archive.read(account, DeviceQueue.keyOf(with));
                if (view != null) {
                    view.readTo = view.newest;
                }
            }
            case 3 -> {
                List<Long> ids = List.of(pickId(), pickId());
                history.delete(account, with, ids, "r", now);
                if (view != null) {
                    view.ids.removeAll(ids);
                }
            }
            case 4 -> {
                long time = now - random.nextInt(20);
                history.deleteBefore(account, with, time, "r", now);
                if (view != null) {
                    view.ids.removeIf(id -> sent(id).time < time);
                }
            }
            case 5 -> {
                conversations.delete(account, with, false, "r", now);
                if (view != null) {
                    view.listed = false;
                    view.readTo = view.newest;
                    view.pinnedAt = 0;
                    view.marks.clear();
                }
            }
            case 6 -> {
                conversations.delete(account, with, true, "r", now);
                of(account).remove(DeviceQueue.keyOf(with));
            }
            case 7 -> pin(account, with, view);
            case 8 -> {
                int mark = random.nextInt(3);
                boolean set = random.nextBoolean();
                boolean done = conversations.mark(account, with, mark, set, "r", now) != null;
                assertThat(done).isEqualTo(view != null && view.listed);
                if (view != null && view.listed && set) {
                    view.marks.add(mark);
                } else if (view != null && view.listed) {
                    view.marks.remove(mark);
                }
            }
            case 9 -> {
                if (random.nextInt(10) == 0) {
                    conversations.deleteAll(account);
                    of(account).clear();
                }
            }
            default -> send(account, with);
        }
        // what nobody has any more is forgotten, and what is forgotten cannot be recalled
        sent.keySet()
                .removeIf(id -> views.values().stream()
                        .flatMap(each -> each.values().stream())
                        .noneMatch(each -> each.ids.contains(id)));
    }

    private void pin(Account account, JID with, @Nullable View view) throws RestRefusal {
        if (view == null || !view.listed) {
            return;
        }
        if (random.nextBoolean()) {
            conversations.pin(account, with, "r", now);
            view.pinnedAt = view.pinnedAt == 0 ? now : view.pinnedAt;
        } else {
            conversations.unpin(account, with, "r", now);
            view.pinnedAt = 0;
        }
    }

    private void send(Account sender, JID with) {
        long id = ++lastId;
        boolean image = random.nextInt(3) == 0;
        MessageBody.Content.Type type = image ? MessageBody.Content.Type.IMAGE : MessageBody.Content.Type.TEXT;
        if (sent.size() == LIMIT) {
            forget(sent.keySet().iterator().next());
        }
        sent.put(id, new Sent(id, now, sender.userId(), type, "text " + id));
        Archived message = archive.add(Meta.newBuilder()
                .setId(id)
                .setFrom(sender.jid())
                .setTo(with)
                .setTimestamp(now)
                .setPayload(MessageBody.newBuilder()
                        .setType(MessageBody.Type.CHAT)
                        .addContents(content(type, "text " + id))
                        .build()
                        .toByteString())
                .build());
        if (with.equals(group.jid())) {
            accounts.forEach(member -> hold(message, member, with));
            return;
        }
        Account receiver =
                accounts.stream().filter(a -> a.jid().equals(with)).findFirst().orElseThrow();
        hold(message, sender, with);
        if (receiver != sender) {
            hold(message, receiver, sender.jid());
        }
    }

    private static MessageBody.Content content(MessageBody.Content.Type type, String text) {
        return MessageBody.Content.newBuilder().setType(type).setText(text).build();
    }

    private void hold(Archived message, Account holder, JID with) {
        archive.hold(message, holder, with, true);
        View view = of(holder).computeIfAbsent(DeviceQueue.keyOf(with), key -> new View());
        view.ids.add(message.id());
        view.newest = message.id();
        view.listed = true;
    }

    private void edit(long id) {
        MessageBody edit = MessageBody.newBuilder()
                .setType(MessageBody.Type.EDIT)
                .addContents(content(MessageBody.Content.Type.TEXT, "edited at " + now))
                .build();
        archive.edited(id, edit.toByteString());
        sent.computeIfPresent(
                id,
                (key, old) -> new Sent(id, old.time, old.sender, MessageBody.Content.Type.TEXT, "edited at " + now));
    }

    private void forget(long id) {
        sent.remove(id);
        views.values().forEach(each -> each.values().forEach(view -> view.ids.remove(id)));
    }

    /** Holds all that users can see against what they should see. */
    void compare() throws RestRefusal {
        out.take();
        assertThat(archive.size()).isEqualTo(sent.size()).isLessThanOrEqualTo(LIMIT);
        for (Account account : accounts) {
            Map<String, View> expected = of(account);
            assertThat(listed(account)).isEqualTo(expectedList(account));
            for (var entry : expected.entrySet()) {
                compareHistory(account, entry.getKey(), entry.getValue());
            }
        }
    }

    private List<String> listed(Account account) throws RestRefusal {
        List<String> lines = new ArrayList<>();
        int limit = 1 + random.nextInt(3);
        Page<Conversation> page = conversations.list(account, Conversations.Filter.ALL, "", limit);
        while (true) {
            for (Conversation each : page.items()) {
                Archived last = each.lastMessage();
                lines.add(line(
                        DeviceQueue.keyOf(each.jid()),
                        each.unread(),
                        each.pinnedAt(),
                        each.marks(),
                        last == null ? 0 : last.id()));
            }
            if (page.next().isEmpty()) {
                return lines;
            }
            assertThat(page.items()).hasSize(limit);
            page = conversations.list(account, Conversations.Filter.ALL, page.next(), limit);
        }
    }

    private List<String> expectedList(Account account) {
        return of(account).entrySet().stream()
                .filter(entry -> entry.getValue().listed)
                .sorted(Comparator.comparingLong((Map.Entry<String, View> entry) -> -entry.getValue().pinnedAt)
                        .thenComparingLong(entry -> -entry.getValue().newest))
                .map(entry -> {
                    View view = entry.getValue();
                    long unread = view.ids.stream()
                            .filter(id -> id > view.readTo && !sent(id).sender.equals(account.userId()))
                            .count();
                    long last = view.ids.isEmpty() ? 0 : view.ids.get(view.ids.size() - 1);
                    return line(entry.getKey(), unread, view.pinnedAt, List.copyOf(view.marks), last);
                })
                .toList();
    }

    private static String line(String key, long unread, long pinnedAt, List<Integer> marks, long last) {
        return key + " unread " + unread + " pinned " + pinnedAt + " marks " + marks + " last " + last;
    }

    private void compareHistory(Account account, String key, View view) {
        boolean oldestFirst = random.nextBoolean();
        String sender = random.nextInt(3) == 0 ? pick(accounts).userId() : "";
        Set<String> types = random.nextInt(3) == 0 ? Set.of("img") : Set.of();
        long startTime = random.nextInt(3) == 0 ? now - random.nextInt(30) : 0;
        long endTime = random.nextInt(3) == 0 ? now - random.nextInt(30) : Long.MAX_VALUE;
        List<String> expected = new ArrayList<>();
        for (long id : view.ids) {
            Sent message = sent(id);
            if ((sender.isEmpty() || message.sender.equals(sender))
                    && (types.isEmpty() || message.type == MessageBody.Content.Type.IMAGE)
                    && message.time >= startTime
                    && message.time <= endTime) {
                expected.add(oldestFirst ? expected.size() : 0, id + " " + message.text);
            }
        }
        int limit = 1 + random.nextInt(5);
        JID with = JID.newBuilder()
                .setName(key.substring(0, key.indexOf('@')))
                .setDomain(key.substring(key.indexOf('@') + 1))
                .build();
        List<String> found = new ArrayList<>();
        Set<Long> ids = new LinkedHashSet<>();
        long start = 0;
        while (true) {
            Page<Archived> page = history.page(
                    account, new HistoryQuery(with, start, limit, oldestFirst, types, startTime, endTime, sender));
            for (Archived message : page.items()) {
                found.add(message.id() + " " + message.body().getContents(0).getText());
                assertThat(ids.add(message.id())).isTrue();
            }
            if (page.next().isEmpty()) {
                break;
            }
            assertThat(page.items()).hasSize(limit);
            start = Long.parseLong(page.next());
        }
        assertThat(found).isEqualTo(expected);
    }

    private Map<String, View> of(Account account) {
        return Objects.requireNonNull(views.get(account.userId()));
    }

    private Sent sent(long id) {
        return Objects.requireNonNull(sent.get(id));
    }

    private long pickId() {
        return sent.isEmpty() || random.nextInt(10) == 0
                ? lastId + 1
                : List.copyOf(sent.keySet()).get(random.nextInt(sent.size()));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

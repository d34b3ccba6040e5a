package io.github.msync4j.devserver.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.Uplink;
import io.github.msync4j.protocol.wire.JID;
import io.github.msync4j.protocol.wire.MessageBody;
import io.github.msync4j.protocol.wire.MessageBody.Content;
import io.github.msync4j.protocol.wire.Meta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages, edits and recalls together: whoever follows them all ends where the sender is. */
class ChangesTest {

    private final Simulation simulation = new Simulation();
    private long lastId;

    private long send(Simulation.Peer alice, JID group, MessageBody.Builder body, String text) {
        body.addContents(Content.newBuilder().setType(Content.Type.TEXT).setText(text));
        return alice.accepted(Uplink.message(++lastId, group, body)).getServerId();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void eachDevice_whateverItMissed_endsWithTheTextsThatTheSenderHas(long seed) {
        simulation.register("alice", "bob", "carol");
        Random random = new Random(seed);
        JID group = simulation.create(Muc.Kind.GROUP, "alice", "bob", "carol");
        var alice = simulation.login("alice", "1");
        Map<String, Simulation.Peer> peers = new LinkedHashMap<>();
        Map<String, Map<Long, String>> seen = new LinkedHashMap<>();
        for (String device : List.of("alice/2", "bob/1", "bob/2", "carol/1")) {
            peers.put(device, login(device));
            seen.put(device, new LinkedHashMap<>());
        }
        Map<Long, String> texts = new LinkedHashMap<>();
        Map<Long, Integer> edits = new LinkedHashMap<>();
        for (int step = 0; step < 300; step++) {
            String text = "text " + step;
            List<Long> ids = new ArrayList<>(texts.keySet());
            Long id = ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    MessageBody.Builder body = MessageBody.newBuilder().setType(MessageBody.Type.GROUPCHAT);
                    texts.put(send(alice, group, body, text), text);
                }
                case 2 -> {
                    if (id != null && edits.merge(id, 1, Integer::sum) <= Policy.MAX_EDITS) {
                        MessageBody.Builder body = MessageBody.newBuilder()
                                .setType(MessageBody.Type.EDIT)
                                .setEditMessageId(id)
                                .setEditScope(MessageBody.EditScope.BODY);
                        send(alice, group, body, text);
                        texts.put(id, text);
                    }
                }
                case 3 -> {
                    if (id != null) {
                        MessageBody.Builder body = MessageBody.newBuilder()
                                .setType(MessageBody.Type.RECALL)
                                .setAckMessageId(id);
                        send(alice, group, body, "");
                        texts.remove(id);
                    }
                }
                default -> {
                    List<String> devices = List.copyOf(peers.keySet());
                    String device = devices.get(random.nextInt(devices.size()));
                    of(device, peers).vanish();
                    peers.put(device, login(device));
                    if (random.nextBoolean()) {
                        follow(of(device, peers).pull(group), of(device, seen));
                    }
                }
            }
        }
        peers.forEach((device, peer) -> follow(peer.pull(group), of(device, seen)));

        assertThat(seen.values()).allSatisfy(each -> assertThat(each).isEqualTo(texts));
        assertThat(texts).isNotEmpty();
    }

    private Simulation.Peer login(String device) {
        return simulation.login(device.replaceAll("/.*", ""), device.replaceAll(".*/", ""));
    }

    private static <T> T of(String device, Map<String, T> all) {
        return Objects.requireNonNull(all.get(device));
    }

    private static void follow(List<Meta> metas, Map<Long, String> texts) {
        for (Meta meta : metas) {
            MessageBody body = Simulation.body(meta);
            switch (body.getType()) {
                case GROUPCHAT -> texts.put(meta.getId(), Simulation.text(meta));
                case EDIT -> {
                    assertThat(texts).as("what is edited was there before").containsKey(body.getEditMessageId());
                    texts.put(body.getEditMessageId(), Simulation.text(meta));
                }
                default -> texts.remove(body.getAckMessageId());
            }
        }
    }
}

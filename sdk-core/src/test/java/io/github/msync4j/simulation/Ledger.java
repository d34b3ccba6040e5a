package io.github.msync4j.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent what, to whom the server owes it, and who got it when. A text is sent once, so it names the message or the edit; what else
 * is said has a name that is made of what it is about. Delivery receipts, which clients send by themselves, are counted.
 */
final class Ledger {
    private static final class Sent {
        private final String text;
        private final String device;
        private final String from;
        private final String to;
        private final int number;
        private boolean accepted;
        private boolean acknowledged;
        private boolean neverLeft;
        /** The message that an edit says anew; the message itself. */
        private String carries;

        Sent(String text, String device, String from, String to, int number) {
            this.text = text;
            this.device = device;
            this.from = from;
            this.to = to;
            this.number = number;
            this.carries = text;
        }
    }

    /** One login of a device, to its end: a client remembers for so long what it has handed out. */
    private static final class Life {
        private final Set<String> ids = new HashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();
        private final Map<String, Integer> deliveries = new HashMap<>();
    }

    private final World world;
    private final Map<String, Sent> sent = new LinkedHashMap<>();
    /** Texts by the ids that the server gave them. */
    private final Map<String, String> taken = new HashMap<>();

    private final Set<String> recalled = new HashSet<>();
    private final Map<String, Integer> deliveries = new HashMap<>();
    private final Map<String, Set<String>> devices = new LinkedHashMap<>();
    private final Map<String, List<Life>> lives = new LinkedHashMap<>();
    /** What the server has and a device has not, and since when. */
    private final Map<String, Map<String, Long>> owed = new LinkedHashMap<>();

    Ledger(World world) {
        this.world = world;
    }

    static String read(String messageId, String by) {
        return by + " read " + messageId;
    }

    static String delivered(String messageId, String to) {
        return messageId + " reached " + to;
    }

    static String recalled(String messageId) {
        return messageId + " recalled";
    }

    /** An application sends; false if it has said that already. */
    boolean sent(String text, String device, String from, String to) {
        return sent.putIfAbsent(text, new Sent(text, device, from, to, sent.size())) == null;
    }

    /** An application sends a text in the place of another one. */
    void edited(String text, String original, String device, String from, String to) {
        sent(text, device, from, to);
        Objects.requireNonNull(sent.get(text)).carries = original;
    }

    /** The server has it now, and owes it to every device that it knows of both users, but to the sending one. */
    void accepted(String text, long serverId) {
        if (text.contains(" reached ")) {
            deliveries.merge(text, 1, Integer::sum);
            return;
        }
        taken.put(Long.toUnsignedString(serverId), text);
        Sent message = sent.get(text);
        if (message == null) {
            world.violated("the server was sent " + shown(text) + ", which nobody sent");
            return;
        }
        if (message.neverLeft) {
            world.violated("the server has " + shown(text) + ", which is said never to have left");
        }
        if (message.accepted) {
            // sent again, and acknowledged again
            return;
        }
        message.accepted = true;
        withdraw(text);
        if (recalled.contains(message.carries)) {
            world.violated("the server took " + shown(text) + " for a message that was recalled");
        }
        Set<String> receivers = new LinkedHashSet<>(devices.getOrDefault(message.to, Set.of()));
        receivers.addAll(devices.getOrDefault(message.from, Set.of()));
        receivers.remove(message.device);
        receivers.forEach(device -> owe(device, text));
    }

    /** A recall takes the message, and all its edits, from those who have not got them yet. */
    private void withdraw(String text) {
        if (!text.endsWith(" recalled")) {
            return;
        }
        String message = taken.get(text.substring(0, text.indexOf(' ')));
        recalled.add(message);
        owed.values()
                .forEach(texts -> texts.keySet()
                        .removeIf(owing ->
                                Objects.requireNonNull(sent.get(owing)).carries.equals(message)));
    }

    private void owe(String device, String text) {
        owedTo(device).put(text, world.now());
    }

    private Map<String, Long> owedTo(String device) {
        return owed.computeIfAbsent(device, key -> new LinkedHashMap<>());
    }

    /** The application was told that the message has arrived. */
    void acknowledged(String text) {
        Sent message = sent.get(text);
        if (message == null || !message.accepted) {
            world.violated(shown(text) + " is acknowledged, but not by the server");
        } else {
            message.acknowledged = true;
        }
    }

    /** The application was told that the message never left. */
    void neverLeft(String text) {
        Sent message = sent.get(text);
        if (message != null && message.accepted) {
            world.violated(shown(text) + " is said never to have left, and the server has it");
        } else if (message != null) {
            message.neverLeft = true;
        }
    }

    /** A device is logged in; a user's first one gets what came before. */
    void loggedIn(String user, String device) {
        Set<String> known = devices.computeIfAbsent(user, key -> new LinkedHashSet<>());
        if (known.isEmpty()) {
            sent.values().stream()
                    .filter(message ->
                            message.accepted && message.to.equals(user) && !recalled.contains(message.carries))
                    .forEach(message -> owe(device, message.text));
        }
        known.add(device);
    }

    /** A session begins on a device, in the eyes of the application. */
    void lifeBegins(String device) {
        lives.computeIfAbsent(device, key -> new ArrayList<>()).add(new Life());
    }

    /** A handler is told that a message reached somebody: each device may say so, once. */
    void reached(String device, String messageId, String to) {
        String text = delivered(messageId, to);
        Life life = life(device, text);
        int times = life == null ? 0 : life.deliveries.merge(text, 1, Integer::sum);
        if (times > deliveries.getOrDefault(text, 0)) {
            world.violated(device + " is told " + times + " times that " + text);
        }
    }

    private @Nullable Life life(String device, String text) {
        List<Life> all = lives.get(device);
        if (all == null) {
            world.violated(device + " gets " + shown(text) + " without a session");
            return null;
        }
        return all.get(all.size() - 1);
    }

    /** A handler is given a message, or told of one; the id is empty then. */
    void received(String device, String id, String text) {
        Life life = life(device, text);
        if (life == null) {
            return;
        }
        owedTo(device).remove(text);
        if (!sent.containsKey(text)) {
            world.violated(device + " gets " + shown(text) + ", which nobody sent");
        }
        if (!id.isEmpty() && !life.ids.add(id)) {
            world.violated(device + " gets message " + id + " twice: " + shown(text));
        }
        if (!life.texts.add(text)) {
            world.violated(device + " gets a text twice: " + shown(text));
        }
    }

    /** Nothing that the server has had before that time is still owed to this device. */
    void checkDelivered(String device, long before) {
        // in the order in which they came, so the first one waits for the longest
        owedTo(device).entrySet().stream()
                .findFirst()
                .filter(oldest -> oldest.getValue() < before)
                .ifPresent(oldest -> world.violated(
                        device + " never got " + shown(oldest.getKey()) + " of " + Trace.time(oldest.getValue())));
    }

    /** What was acknowledged was handed out in its order in each conversation. */
    void checkOrder() {
        lives.forEach((device, all) -> all.forEach(life -> checkOrder(device, life)));
    }

    private void checkOrder(String device, Life life) {
        Map<String, Sent> last = new LinkedHashMap<>();
        for (String text : life.texts) {
            Sent message = sent.get(text);
            if (message != null && message.acknowledged) {
                Sent before = last.put(message.device + ">" + message.to, message);
                if (before != null && before.number > message.number) {
                    world.violated(device + " gets " + shown(before.text) + " before " + shown(text));
                }
            }
        }
    }

    /** A text without what only makes it long. */
    private static String shown(String text) {
        int filler = text.indexOf('-');
        return "'" + (filler < 0 ? text : text.substring(0, filler)) + "'";
    }
}

package io.github.msync4j.cli.timeline;

import io.github.msync4j.event.ConnectionState;
import io.github.msync4j.log.ConnectionLog;
import io.github.msync4j.log.LoginLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The states of each client's connection, a row for each. */
final class StateLane implements LaneReader {
    private record Change(Instant at, String state, int record) {}

    /** What one client's records say. */
    private static final class Client {
        private final Instant begin;
        private final int firstRecord;
        private String before = "";
        private final List<Change> told = new ArrayList<>();

        /** Of a log without the changes themselves, which are for developers: what the others mean. */
        private final List<Change> meant = new ArrayList<>();

        private Client(Entry first) {
            this.begin = first.time();
            this.firstRecord = first.number();
        }

        private List<Change> changes() {
            return told.isEmpty() ? meant : told;
        }
    }

    private final Map<String, Client> clients = new LinkedHashMap<>();

    @Override
    public boolean read(Entry entry) {
        if (entry.client().isEmpty()) {
            return false;
        }
        Client client = clients.computeIfAbsent(entry.client(), id -> new Client(entry));
        if (entry.is(ConnectionLog.STATE_CHANGED)) {
            if (client.told.isEmpty()) {
                client.before = entry.text("from");
            }
            client.told.add(new Change(entry.time(), entry.text("to"), entry.number()));
            return true;
        }
        if (entry.is(LoginLog.BEGUN)) {
            meant(client, entry, ConnectionState.CONNECTING);
        } else if (entry.is(ConnectionLog.CONNECTED)) {
            meant(client, entry, ConnectionState.ONLINE);
        } else if (entry.is(ConnectionLog.RECONNECT_SCHEDULED)) {
            meant(client, entry, ConnectionState.WAITING);
        } else if (entry.is(ConnectionLog.DISCONNECTED) || entry.is(LoginLog.FAILED)) {
            meant(client, entry, ConnectionState.LOGGED_OUT);
        }
        // these belong to other lanes as well
        return false;
    }

    private static void meant(Client client, Entry entry, ConnectionState state) {
        client.meant.add(new Change(entry.time(), state.name(), entry.number()));
    }

    /** The clients, in the order of their rows. */
    List<String> clients() {
        return List.copyOf(clients.keySet());
    }

    @Override
    public Lane lane(Instant end) {
        List<Lane.Placed> placed = new ArrayList<>();
        int row = 0;
        for (Client client : clients.values()) {
            Change now = new Change(client.begin, client.before, client.firstRecord);
            for (Change next : client.changes()) {
                place(placed, row, now, next.at());
                now = next;
            }
            // of a client that is closed nothing is to be seen any more
            if (!now.state().equals(ConnectionState.CLOSED.name())) {
                place(placed, row, now, end);
            }
            row++;
        }
        return Lane.of("state", "State", row, placed);
    }

    private static void place(List<Lane.Placed> placed, int row, Change now, Instant until) {
        if (!now.state().isEmpty() && until.isAfter(now.at())) {
            placed.add(new Lane.Placed(row, new Span(now.at(), until, kind(now.state()), now.state(), now.record())));
        }
    }

    private static String kind(String state) {
        for (ConnectionState known : ConnectionState.values()) {
            if (known.name().equals(state)) {
                return state.toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        return "unknown";
    }
}

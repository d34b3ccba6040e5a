package io.github.msync4j.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.devserver.DevServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One cell of the table, tried: Bob's client has a proxy between itself and the server, Alice's has not. What happens in
 * the middle is up to the cell; in the end Bob is online, what the two sent each other has arrived exactly once and in order,
 * and nothing of Bob's client is left.
 */
abstract class Trial implements AutoCloseable {
    /** The message whose acknowledgement is struck. */
    static final String IN_DOUBT = "in doubt";

    final Cell cell;
    final FaultProxy proxy;
    final FaultProxy second;
    final Party alice;
    final Party bob;
    private final DevServer server;
    private final List<String> toAlice = new ArrayList<>();
    private final List<String> toBob = new ArrayList<>();

    /** The users are new ones, so that trials can have a server one after the other. */
    Trial(Cell cell, DevServer server, int number) {
        this.cell = cell;
        this.server = server;
        this.proxy = FaultProxy.to(server.rest().getHost(), server.rest().getPort());
        this.second = proxy.beside();
        boolean two = cell.manner() == Cell.Manner.AT_THE_FIRST_HOST;
        server.advertise(two ? List.of(proxy.authority(), second.authority()) : List.of(proxy.authority()));
        this.alice = new Party("alice-" + number, Clients.direct(server));
        this.bob = new Party("bob-" + number, Clients.struck(cell, bootstrap(two)));
    }

    static Trial of(Cell cell, DevServer server, int number) {
        return cell.isOfALogin() ? new LoginTrial(cell, server, number) : new SessionTrial(cell, server, number);
    }

    private List<URI> bootstrap(boolean two) {
        URI first = cell.moment() == Moment.BOOTSTRAP ? proxy.uri() : second.uri();
        URI next = two ? second.uri() : first;
        return List.of(first, next, next);
    }

    /** Has the fault strike, and looks at what Bob's client makes of it; it is online afterwards. */
    abstract void strike() throws InterruptedException;

    final void run() throws InterruptedException {
        try {
            prepare();
            strike();
            talk("after the fault");
            expectNothingStale();
            talk("after what was held back");
            expectAllToHaveArrived();
            leave();
        } catch (AssertionError e) {
            throw new AssertionError(
                    String.join("\n", cell + ": " + e.getMessage(), proxy + "", alice.diary + "", bob.diary + ""), e);
        }
    }

    private void prepare() {
        alice.register();
        alice.loggedIn();
        // not by the client of the trial, so that its REST calls are those of the login
        Party account = new Party(bob.name, Clients.direct(server));
        account.register();
        account.close();
    }

    final void arm() {
        if (cell.isRepeated()) {
            proxy.armEach(cell.fault(), cell.moment(), cell.direction());
        } else {
            proxy.arm(cell.fault(), cell.moment(), cell.direction());
        }
    }

    final void awaitStruck() {
        if (cell.isCertainToStrike()) {
            proxy.awaitStruck(1, Party.PATIENCE);
        }
    }

    /** A message each way. */
    final void talk(String text) throws InterruptedException {
        sendToBob(text);
        bob.diary.awaitText(text);
        assertThat(Party.failure(bob.send(alice, text))).isEmpty();
        toAlice.add(text);
        alice.diary.awaitText(text);
    }

    final void sendToBob(String text) {
        assertThat(Party.failure(alice.send(bob, text))).isEmpty();
        toBob.add(text);
    }

    final void expectAtAlice(String text) {
        toAlice.add(text);
    }

    /**
     * What was held back goes on, and is too late. A request for a session may still take the live one's place at the server;
     * then Bob comes back, by whichever way. In the end he has one socket.
     */
    private void expectNothingStale() {
        proxy.heal();
        proxy.awaitOpenSockets(1, second, Party.PATIENCE);
    }

    private void expectAllToHaveArrived() {
        assertThat(bob.diary.texts()).isEqualTo(toBob);
        List<String> atAlice = new ArrayList<>(alice.diary.texts());
        if (cell.mayLoseAMessage()) {
            assertThat(Collections.frequency(atAlice, IN_DOUBT)).isLessThanOrEqualTo(1);
            atAlice.remove(IN_DOUBT);
            toAlice.remove(IN_DOUBT);
        }
        assertThat(atAlice).isEqualTo(toAlice);
    }

    private void leave() {
        bob.close();
        proxy.awaitOpen(0, Party.PATIENCE);
        second.awaitOpen(0, Party.PATIENCE);
    }

    @Override
    public final void close() {
        bob.close();
        alice.close();
        proxy.close();
        second.close();
        server.advertise(List.of());
    }
}

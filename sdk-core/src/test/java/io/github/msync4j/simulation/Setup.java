package io.github.msync4j.simulation;

import io.github.msync4j.OfflineSends;
import java.util.List;

/** How a client is set up, as far as clients differ here. */
record Setup(int maxReconnects, boolean discovers, OfflineSends offlineSends, boolean deliveryReceipts) {
    static Setup draw(Dice dice) {
        return new Setup(
                dice.pick(List.of(0, 5, 5, 20, Integer.MAX_VALUE, Integer.MAX_VALUE)),
                dice.chance(0.5),
                dice.pick(List.of(
                        OfflineSends.waiting(),
                        OfflineSends.waiting(),
                        OfflineSends.failing(),
                        OfflineSends.waiting().sendingAgain())),
                dice.chance(0.3));
    }
}

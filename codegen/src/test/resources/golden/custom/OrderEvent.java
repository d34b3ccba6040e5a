// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.custom.Received;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import io.github.msync4j.spec.GeneratedFrom;
import org.jspecify.annotations.NullMarked;

/**
 * What becomes of orders.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
public sealed interface OrderEvent extends Event {
    /**
     * An order left.
     */
    final class Shipped extends Received<OrderShipped> implements OrderEvent {
        /**
         * Makes one, as a client does.
         *
         * @param value what the message says
         * @param received what it came in
         */
        public Shipped(OrderShipped value, MessageReceived received) {
            super(value, received);
        }

        @Override
        public void dispatchTo(EventHandler handler) {
            if (handler instanceof OrderHandler own) {
                own.onShipped(this);
            } else {
                handler.onOther(this);
            }
        }
    }

    /**
     * Anything at all.
     */
    final class Everything extends Received<com.acme.custom.Everything> implements OrderEvent {
        /**
         * Makes one, as a client does.
         *
         * @param value what the message says
         * @param received what it came in
         */
        public Everything(com.acme.custom.Everything value, MessageReceived received) {
            super(value, received);
        }

        @Override
        public void dispatchTo(EventHandler handler) {
            if (handler instanceof OrderHandler own) {
                own.onEverything(this);
            } else {
                handler.onOther(this);
            }
        }
    }
}

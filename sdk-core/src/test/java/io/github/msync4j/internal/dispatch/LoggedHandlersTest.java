package io.github.msync4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.internal.telemetry.Telemetry;
import io.github.msync4j.log.EventsLog;
import io.github.msync4j.logging.LogField;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import io.github.msync4j.logging.Logging;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the log tells of handlers. */
class LoggedHandlersTest {
    private final Logging logging = Logging.create("c", LogLevel.INFO);
    private final LoggedHandlers watch =
            new LoggedHandlers(logging, new Telemetry(logging, null, null, () -> 0), () -> 0);
    private final List<LogRecord> told = new ArrayList<>();

    LoggedHandlersTest() {
        logging.addListener(told::add);
    }

    /** A handler with a name. */
    private static final class Slow implements EventHandler {
        @Override
        public void onOther(Event event) {}
    }

    @Test
    void oneThatTakesASecondIsSlow() {
        watch.took(new Slow(), Duration.ofSeconds(1).toNanos() - 1);
        assertThat(told).isEmpty();

        watch.took(new Slow(), Duration.ofSeconds(1).toNanos());

        assertThat(told).singleElement().satisfies(record -> {
            assertThat(record.event()).isEqualTo(EventsLog.HANDLER_SLOW.key());
            assertThat(record.fields()).extracting(LogField::value).containsExactly(Slow.class.getName(), "PT1S");
        });
    }

    @Test
    void theBusSaysOfEachEventHowLongItTook() {
        List<Object> timed = new ArrayList<>();
        EventBus bus = new EventBus(Runnable::run, new HandlerWatch() {
            @Override
            public void threw(Object who, Throwable thrown) {}

            private long now;

            @Override
            public long nanos() {
                now += 7;
                return now;
            }

            @Override
            public void took(Object who, long nanos) {
                assertThat(nanos).isEqualTo(7);
                timed.add(who);
            }
        });
        Slow handler = new Slow();
        bus.add(handler);

        bus.publish(Numbered.of(1), null);
        bus.publish(Numbered.of(2), null);

        assertThat(timed).containsExactly(handler, handler);
    }
}

package io.github.msync4j.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final HostLog host = new HostLog();
    private final StandardOutput out = new StandardOutput();
    private final Logging logging =
            new Logging("c1", LogLevel.TRACE, InstantSource.fixed(Instant.parse("2026-03-04T05:06:07.009Z")));
    private final Logger logger = logging.logger("io.github.msync4j.login");

    @AfterEach
    void restore() {
        out.close();
        host.close();
    }

    @Test
    void console_byDefault_printsNothing() {
        logger.log(LogLevel.ERROR, "a");

        assertThat(out.lines()).isEmpty();
    }

    @Test
    void console_shown_printsOneLineWithTheStack() {
        logging.showConsole(true);

        logger.log(LogLevel.ERROR, "Lost", new IllegalStateException("gone"));

        assertThat(out.lines())
                .singleElement()
                .asString()
                .startsWith("2026-03-04T05:06:07.009Z ERROR ["
                        + Thread.currentThread().getName()
                        + "] io.github.msync4j.login Lost client=c1 thrown.type=java.lang.IllegalStateException"
                        + " thrown.message=gone thrown.stack=\"at " + ConsoleTest.class.getName());
    }

    @Test
    void console_hiddenAgain_printsNothingMoreAndOthersStillHear() {
        List<String> heard = new ArrayList<>();
        logging.addListener(record -> heard.add(record.message()));
        logging.showConsole(true);
        logger.log(LogLevel.INFO, "a");

        logging.showConsole(false);
        logger.log(LogLevel.INFO, "b");

        assertThat(out.lines()).hasSize(1).first().asString().endsWith(" a client=c1");
        assertThat(heard).containsExactly("a", "b");
        assertThat(host.messages()).containsExactly("a client=c1", "b client=c1");
    }
}

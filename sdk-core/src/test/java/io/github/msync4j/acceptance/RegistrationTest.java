package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registration that the client has no part in. */
class RegistrationTest extends ServerFixture {
    @Test
    @Tag("R17")
    void userWhomTheClientDidNotRegisterLogsIn() throws Exception {
        createUser("carol");

        assertThat(await(client(options()).login("carol", Credentials.password(PASSWORD)))
                        .userId())
                .isEqualTo("carol");
    }
}

package io.github.msync4j.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.devserver.DevServerOptions;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.event.ConnectionState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registration. */
class RegistrationTest extends ServerFixture {
    @Test
    @Tag("R17")
    void userWhomTheClientDidNotRegisterLogsIn() throws Exception {
        createUser("carol");

        assertThat(await(client(options()).login("carol", Credentials.password(PASSWORD)))
                        .userId())
                .isEqualTo("carol");
    }

    @Test
    @Tag("R19")
    void newUserIsRegisteredWithoutALoginAndThenLogsIn() throws Exception {
        MsyncClient client = client(options());
        assertThat(await(client.accounts().register("carol", PASSWORD))).isEqualTo("carol");
        assertThat(client.state()).isEqualTo(ConnectionState.LOGGED_OUT);
        assertThat(server.connectionsOpened()).isZero();

        assertThat(await(client.login("carol", Credentials.password(PASSWORD))).userId())
                .isEqualTo("carol");
    }

    @Test
    @Tag("R19")
    void secondRegistrationOfAUserFailsWithItsReason() throws Exception {
        assertThat(code(client(options()).accounts().register("alice", PASSWORD)))
                .isEqualTo(ErrorCode.USER_ALREADY_EXISTS);
    }

    @Test
    @Tag("R19")
    void illegalIdFailsWithItsReason() throws Exception {
        assertThat(code(client(options()).accounts().register("Ä Ö", PASSWORD))).isEqualTo(ErrorCode.ILLEGAL_USER_ID);
    }

    @Test
    @Tag("R19")
    void registrationThatIsNotOpenFailsWithItsReason() throws Exception {
        serve(DevServerOptions.builder().openRegistration(false));

        assertThat(code(client(options()).accounts().register("carol", PASSWORD)))
                .isEqualTo(ErrorCode.REGISTRATION_CLOSED);
    }
}

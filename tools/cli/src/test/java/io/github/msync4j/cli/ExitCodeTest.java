package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.msync4j.error.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodeTest {
    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, UNREACHABLE, UNREACHABLE",
        "SERVER_UNREACHABLE, UNREACHABLE, UNREACHABLE",
        "SEND_TIMEOUT, UNREACHABLE, UNREACHABLE",
        "WRONG_PASSWORD, LOGIN_REFUSED, LOGIN_REFUSED",
        "USER_NOT_FOUND, REFUSED, LOGIN_REFUSED",
        "INVALID_APP_KEY, USAGE, LOGIN_REFUSED",
        "INVALID_USER_ID, USAGE, USAGE",
        "MESSAGE_TOO_LARGE, REFUSED, LOGIN_REFUSED",
        "LOGGED_IN_ELSEWHERE, FORCED_OUT, LOGIN_REFUSED",
    })
    void code_ofACallAndOfALogin(ErrorCode code, ExitCode ofCall, ExitCode ofLogin) {
        assertThat(ExitCode.of(code)).isEqualTo(ofCall);
        assertThat(ExitCode.ofLogin(code)).isEqualTo(ofLogin);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void code_ofAnyFailure_isNeverSuccess(ErrorCode code) {
        assertThat(ExitCode.of(code)).isNotEqualTo(ExitCode.OK);
        assertThat(ExitCode.ofLogin(code)).isNotEqualTo(ExitCode.OK);
    }
}

package io.github.msync4j.spec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading JSON that others wrote. What it is read into is tested with the generated code. */
class JsonReaderTest {
    private static String read(String json, String... path) {
        return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), JsonReader::string, path);
    }

    @Test
    void valueIsFoundByNamesAndNumbers() {
        assertThat(read("{\"a\":[0,{\"b\":\"x\"}]}", "a", "1", "b")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "[], a, the JSON is not an object",
        "[[1]], a, the JSON is not an object",
        "5, a, the JSON is not an object",
        "{}, a, the JSON has no a",
        "[], 0, the JSON has no 0"
    })
    void wayThatIsNotThereIsRefusedWhateverIsThere(String json, String step, String words) {
        assertThatThrownBy(() -> read(json, step))
                .isInstanceOf(JsonException.class)
                .hasMessage(words);
    }
}

package io.github.msync4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeTest {
    private static final Path VECTORS = Path.of("../../protocol/src/test/resources/vectors.json");

    private final Shell shell = new Shell();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void decode_ofEachRecordedFrame_guessesTheDirectionAndOpensThePayload() throws IOException {
        int frames = 0;
        for (JsonNode vector : Json.read(Files.readString(VECTORS))) {
            String direction = vector.path("direction").asText();
            if (!vector.path("frame").asText().equals("MSync")) {
                continue;
            }
            frames++;
            String hex = vector.path("hex").asText();
            String way = direction.equals("UL") ? "--up" : "--down";

            Shell.Result guessed = shell.run("decode", hex, "--json");

            assertThat(guessed.exit()).as(vector.path("name").asText()).isZero();
            assertThat(guessed.out())
                    .as(vector.path("name").asText())
                    .isEqualTo(shell.run("decode", hex, way, "--json").out());
            assertThat(guessed.object().path("command"))
                    .isEqualTo(vector.path("decoded").path("command"));
        }
        assertThat(frames).isGreaterThan(95);
    }

    @Test
    void decode_masksTokensUnlessToldOtherwise() throws IOException {
        String hex = vector("provision_ul");

        assertThat(shell.run("decode", hex).out()).contains("\"PROVISION\"").doesNotContain("$t$tok");
        assertThat(shell.run("decode", hex, "--secrets").out()).contains("$t$tok");
    }

    @Test
    void decode_ofAFileOrTheInput_takesBytesAndHexadecimal() throws IOException {
        String hex = vector("provision_ul");
        byte[] bytes = HexFormat.of().parseHex(hex);
        Path binary = Files.write(folder.resolve("frame.bin"), bytes);
        Path text = Files.writeString(folder.resolve("frame.hex"), hex + "\n");
        List<String> outputs = new ArrayList<>();

        outputs.add(shell.run("decode", hex.toUpperCase(Locale.ROOT)).out());
        outputs.add(shell.run("decode", binary.toString()).out());
        outputs.add(shell.run("decode", text.toString()).out());
        outputs.add(shell.runWithInput(bytes, "decode", "-").out());
        outputs.add(shell.runWithInput(hex + "\n", "decode", "-").out());

        assertThat(outputs)
                .allMatch(output -> output.equals(shell.run("decode", hex).out()));
    }

    @Test
    void decode_ofBytesThatAreNoFrame_saysSo() {
        Shell.Result result = shell.run("decode", "ffffffff", "--json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.object().path("error").asText()).isEqualTo("NOT_A_FRAME");
        assertThat(result.err()).hasLineCount(1);
    }

    @Test
    void decode_ofNeitherHexadecimalNorAFile_saysSo() {
        Shell.Result result = shell.run("decode", "no-such-file");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("neither");
    }

    private static String vector(String name) throws IOException {
        for (JsonNode vector : Json.read(Files.readString(VECTORS))) {
            if (vector.path("name").asText().equals(name)) {
                return vector.path("hex").asText();
            }
        }
        throw new AssertionError("no vector " + name);
    }
}

package io.github.msync4j.spec.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void indentedTextHasALineForEachPart_whateverTheSystem() {
        String before = System.setProperty("line.separator", "\r\n");
        try {
            String text = JsonWriter.indented(List.of("a", "b"), (out, all) -> {
                out.beginObject();
                out.name("all");
                out.list(all, JsonWriter::string);
                out.name("count");
                out.int32(2);
                out.endObject();
            });

            assertThat(text).isEqualTo("""
                    {
                      "all" : [
                        "a",
                        "b"
                      ],
                      "count" : 2
                    }
                    """);
        } finally {
            System.setProperty("line.separator", before);
        }
    }
}

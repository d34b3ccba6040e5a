package io.github.msync4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** What every pair of clients says to each other: what text encodings and JSON get wrong. */
final class Texts {
    /** 4096 bytes in UTF-8. */
    private static final String CHINESE = "今天天气不错我们去公园散步吧".repeat(98).substring(0, 1365) + "!";

    static final List<String> TEN = List.of(
            "hello",
            "你好,世界",
            "👍🏽 👨‍👩‍👧‍👦 🇨🇳 𠮷",
            CHINESE,
            "line one\nline two\r\n\tline three",
            "{\"json\":\"\\u0041\\n\"}",
            "<b>&amp;</b> %s %00 ' \" \\",
            "שלום مرحبا e\u0301",
            "  spaces around  ",
            "0");

    static {
        if (CHINESE.getBytes(UTF_8).length != 4096) {
            throw new AssertionError("the long text has not 4096 bytes");
        }
    }

    private Texts() {}
}

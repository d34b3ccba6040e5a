package io.github.msync4j.codegen.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of a comment stays text on GitHub and in a browser, whatever is in it. */
class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "a | b! a | b",
                "List<String>! List\\<String\\>",
                "2 * 3 * 4! 2 \\* 3 \\* 4",
                "_v and USER_ID! \\_v and USER_ID",
                "[x](y)! \\[x\\](y)",
                "\\n! \\\\n",
                "&lt; & more! &amp;lt; & more",
                "\"$t$\" and! \"<span>$</span>t<span>$</span>\" and",
                "~~no~~! \\~\\~no\\~\\~",
                "- no list! \\- no list",
                "# no heading! \\# no heading",
                "1. no number! 1\\. no number",
            })
    void wordsAreEscaped(String words, String written) {
        assertThat(markdown(new Block.Paragraph(Text.words(words)))).isEqualTo(written);
    }

    @Test
    void aPipeInATableIsNoEndOfACell_inCodeNeither() {
        var table = new Block.Table(
                List.of("Name", "About", "Nothing"),
                List.of(List.of(Text.code("a|b"), Text.words("c | d"), Text.EMPTY)));

        assertThat(markdown(table)).isEqualTo("| Name | About |\n| --- | --- |\n| `a\\|b` | c \\| d |");
    }

    @Test
    void aLinkFromAFolderLeadsUp() {
        Text link = Text.name(new Anchor("errors", "USER_ID"), "USER_ID")
                .and(" or ")
                .and(Text.link(Anchor.top("rest/auth"), "calls"))
                .and(" or ")
                .and(Text.name(new Anchor("rest/auth", "AuthApi.call"), "call"));

        assertThat(markdown(new Block.Paragraph(link)))
                .isEqualTo("[`USER_ID`](../errors.md#user_id) or [calls](../rest/auth.md) or [`call`](#authapicall)");
    }

    @Test
    void aCommentBecomesParagraphsWithoutItsSource() {
        assertThat(Prose.paragraphs(" Why `it`\n failed. Source: R33.\n\n Not `closed\n"))
                .containsExactly(Text.words("Why ").and(Text.code("it")).and(" failed."), Text.words("Not `closed"));
    }

    @Test
    void htmlOfWordsIsText() {
        var page = new Page(
                "rest/auth",
                "A<b>",
                "A&B",
                List.of(new Block.Paragraph(Text.words("\"<script>\" & ").and(Text.code("</code>")))),
                List.of());

        assertThat(new Html(List.of(page)).text())
                .contains("<h1 id=\"rest/auth\" tabindex=\"-1\">A&lt;b&gt;<a ")
                .contains("<p>&quot;&lt;script&gt;&quot; &amp; <code>&lt;/code&gt;</code></p>")
                .contains("<a href=\"#rest/auth\">A&amp;B</a>");
    }

    private static String markdown(Block block) {
        String text = new Markdown(new Page("rest/auth", "A", "A", List.of(block), List.of())).text();
        return text.substring(text.indexOf("# A\n\n") + 5).stripTrailing();
    }
}

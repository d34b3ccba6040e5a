package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.browser.Browser;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HTML of the reference in a real browser, opened as a file, by keyboard. Pictures are in target/reference. */
class ReferencePageTest {
    private static final Path PICTURES = Path.of("target/reference");
    private static final String ADDRESS = Path.of("../docs/reference/index.html")
            .toAbsolutePath()
            .normalize()
            .toUri()
            .toString();

    /** In the window below the bar, and not covered. */
    private static final String IS_SEEN = """
            (id) => {
              const target = document.getElementById(id);
              const box = target?.getBoundingClientRect();
              if (!box || box.height === 0 || box.bottom <= 56 || box.top >= innerHeight) return false;
              const seen = document.elementFromPoint(box.left + 5, box.top + box.height / 2);
              return target.contains(seen) || seen?.closest('article, section') === target.closest('article, section');
            }""";

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Path.of("target/chromium"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        browser.resize(1280, 900, false);
        browser.open("about:blank");
        browser.open(ADDRESS);
    }

    @AfterEach
    void nothingWentWrongAndNothingWasFetched() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith(ADDRESS) || url.startsWith("data:") || url.equals("about:blank"));
    }

    @Test
    void everyLinkWithinThePageLandsOnSomethingThatIsSeen() throws Exception {
        JsonNode lost = browser.evaluate("""
                (async () => {
                  const isSeen = %s;
                  const lost = [];
                  const hashes = new Set([...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash));
                  // each has to be there; some are followed, from all over the document
                  const all = [...hashes];
                  lost.push(...all.filter((hash) => !document.getElementById(decodeURIComponent(hash.slice(1)))));
                  for (const hash of all.filter((each, i) => i %% Math.ceil(all.length / 60) === 0)) {
                    if (hash === location.hash) continue;
                    const gone = new Promise((done) => addEventListener('hashchange', done, { once: true }));
                    location.hash = hash;
                    await gone;
                    if (hash !== '#main' && !isSeen(decodeURIComponent(hash.slice(1)))) lost.push(hash);
                  }
                  return { lost, count: hashes.size };
                })()""".formatted(IS_SEEN));

        assertThat(lost.get("count").asInt()).isGreaterThan(250);
        assertThat(lost.get("lost")).isEmpty();
    }

    @Test
    void anAddressThatSomeoneSharedOpensAtItsPlace() throws Exception {
        browser.open("about:blank");
        browser.open(ADDRESS + "#wire/MessageBody.Content");

        assertThat(isSeen("wire/MessageBody.Content")).isTrue();
        assertThat(browser.evaluate("document.title").asText()).startsWith("Wire messages");
    }

    /** By a name, a number of either family, a field, an id, a path, a word, in two languages. */
    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, errors/TIMEOUT",
        "206, errors/LOGGED_IN_ELSEWHERE",
        "avatarurl, rest/user_info/UserInfo",
        "onDisconnected, events/Disconnected",
        "auth.token, rest/auth/AuthApi.createToken",
        "POST /token, rest/auth/AuthApi.createToken",
        "osCustomValue, wire/Provision",
        "服务器未在限定, errors/TIMEOUT",
    })
    void searchFindsItFirst_andEnterGoesThere(String text, String id) throws Exception {
        browser.press("/");
        browser.type(text);
        List<String> found = results();
        assertThat(found).startsWith(id);
        assertThat(found.size()).as("narrowed").isLessThan(61);

        browser.press("Enter");
        browser.settle();

        assertThat(isSeen(id)).isTrue();
        assertThat(browser.evaluate("document.activeElement.id").asText()).isEqualTo(id);
        assertThat(results()).isEmpty();
    }

    @Test
    void searchNarrowsWithEachWord_andArrowsChoose() throws Exception {
        browser.press("/");
        browser.type("user");
        int many = count();
        browser.type(" removed");
        int few = count();
        assertThat(few).isBetween(1, many - 1);

        browser.press("ArrowDown");
        String second = results().get(1);
        browser.press("Enter");
        browser.settle();
        assertThat(isSeen(second)).isTrue();
    }

    @Test
    void searchForNonsenseFindsNothing_andEscapeGivesThePageBack() throws Exception {
        browser.press("/");
        browser.type("qqxyzzy");
        assertThat(results()).isEmpty();
        assertThat(browser.evaluate("document.getElementById('count').textContent")
                        .asText())
                .contains("Nothing");

        browser.press("Escape");
        assertThat(isSeen("README")).isTrue();
    }

    @Test
    void itIsDrawn_lightAndDark_wideAndNarrow() throws Exception {
        for (String id : List.of("README", "errors/TIMEOUT", "rest/auth/AuthApi.createToken", "wire/Meta", "limits")) {
            String name = id.replace('/', '-');
            browser.resize(1280, 900, false);
            browser.open("about:blank");
            browser.open(ADDRESS + "#" + id);
            double light = brightness(browser.picture(PICTURES.resolve(name + ".png")));
            browser.resize(1280, 900, true);
            double dark = brightness(browser.picture(PICTURES.resolve(name + "-dark.png")));
            assertThat(light).as(name).isGreaterThan(200);
            assertThat(dark).as(name).isLessThan(70);
            browser.resize(390, 844, false);
            browser.open("about:blank");
            browser.open(ADDRESS + "#" + id);
            assertThat(brightness(browser.picture(PICTURES.resolve(name + "-phone.png"))))
                    .isGreaterThan(180);
        }
        browser.resize(1280, 900, false);
        browser.press("/");
        browser.type("token");
        browser.picture(PICTURES.resolve("search.png"));
        browser.resize(390, 844, true);
        browser.picture(PICTURES.resolve("search-phone-dark.png"));
    }

    @Test
    void onAPhoneNoPageIsWiderThanTheScreen() throws Exception {
        browser.resize(390, 844, false);
        JsonNode wide = browser.evaluate("""
                (async () => {
                  const wide = [];
                  for (const page of document.querySelectorAll('.page')) {
                    location.hash = page.querySelector('h1').id;
                    await new Promise((done) => setTimeout(done));
                    const width = document.scrollingElement.scrollWidth;
                    if (width > innerWidth) wide.push(`${location.hash}: ${width}`);
                  }
                  return wide;
                })()""");

        assertThat(wide).isEmpty();
    }

    private static boolean isSeen(String id) throws Exception {
        return browser.evaluate("(%s)('%s')".formatted(IS_SEEN, id)).asBoolean();
    }

    private static List<String> results() throws Exception {
        List<String> ids = new ArrayList<>();
        browser.evaluate("[...document.querySelectorAll('#results a')].map((link) => link.hash.slice(1))")
                .forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static int count() throws Exception {
        return Integer.parseInt(browser.evaluate("document.getElementById('count').textContent")
                .asText()
                .split(" ")[0]);
    }

    /** The mean of a picture that is not blank. */
    private static double brightness(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        long sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                colours.add(colour);
                sum += (colour >> 8) & 0xff;
            }
        }
        assertThat(colours).as("colours").hasSizeGreaterThan(50);
        return (double) sum / ((long) picture.getWidth() * picture.getHeight());
    }
}

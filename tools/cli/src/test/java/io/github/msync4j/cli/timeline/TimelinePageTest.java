package io.github.msync4j.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.msync4j.browser.Browser;
import io.github.msync4j.logging.LogEvent;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogRecord;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
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

/** The page of a log in a real browser, by mouse and by keyboard. Pages and pictures are in target/timeline. */
class TimelinePageTest {
    private static final Path FOLDER = Path.of("target/timeline");

    /** The middle of the first span of a lane and kind that is not too short to be hit, as page coordinates. */
    private static final String PLACE = """
            (() => {
              const data = JSON.parse(document.getElementById('data').textContent);
              const lane = document.querySelector('.lane[data-lane="%s"]').getBoundingClientRect();
              const of = data.lanes.find((lane) => lane.name === '%s');
              const span = of.spans.find((span) => span.row === 0 && span.kind === '%s');
              const canvas = document.getElementById('lanes').getBoundingClientRect();
              const first = Math.min(data.from, data.records[0].t);
              const all = Math.max(data.to - first, 1);
              const margin = Math.max(all * 0.02, 5);
              const part = ((span.from + span.to) / 2 - first + margin) / (all + 2 * margin);
              return { x: canvas.left + 136 + part * (canvas.width - 148), y: lane.top + 6, record: span.record };
            })()""";

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(FOLDER.resolve("chromium"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void size() throws Exception {
        browser.resize(1440, 900, false);
    }

    @AfterEach
    void nothingWentWrongAndNothingWasFetched() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(url ->
                        (url.startsWith("file:") && url.contains("target/timeline")) || url.equals("about:blank"));
    }

    @Test
    void lanesAreThere_inLightAndDark() throws Exception {
        open("quarter", MadeUpLog.badQuarter(0));

        assertThat(texts(".lane").get(0)).startsWith("State").contains("4f0c9a", "b71d55");
        assertThat(texts(".lane"))
                .extracting(lane -> lane.split("(?<=[a-z])(?=4f0c|out)", -1)[0])
                .containsExactly("State", "Logins, tries", "Messages", "Frames", "REST", "Problems", "Other");
        assertThat(colours(browser.picture(FOLDER.resolve("light.png")))).isGreaterThan(40);
        browser.resize(1440, 900, true);
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo("rgb(16, 21, 26)");
        assertThat(colours(browser.picture(FOLDER.resolve("dark.png")))).isGreaterThan(40);
        browser.resize(420, 800, false);
        browser.picture(FOLDER.resolve("narrow.png"));
    }

    @Test
    void clickOnAFailedCallChoosesItsRecord() throws Exception {
        open("quarter", MadeUpLog.badQuarter(0));

        JsonNode place = place("rest", "failed");
        browser.hover(place.path("x").asDouble(), place.path("y").asDouble());
        assertThat(text("#tip")).contains("failed");
        browser.click(place.path("x").asDouble(), place.path("y").asDouble());
        browser.picture(FOLDER.resolve("chosen.png"));

        assertThat(text("#detail h2")).isEqualTo("rest.failed");
        assertThat(text("#detail")).contains("auth.token", "WRONG_PASSWORD", "b71d55e0c4aa");
        assertThat(text(".row[aria-selected=true] .event")).isEqualTo("rest.failed");
        assertThat(attribute("#table", "aria-activedescendant"))
                .isEqualTo("r" + place.path("record").asInt());
    }

    @Test
    void filterNarrowsTableAndCount() throws Exception {
        List<LogRecord> all = MadeUpLog.badQuarter(0);
        open("quarter", all);

        browser.press("/");
        browser.type("event:rest level:info -groups");

        assertThat(text("#count")).isEqualTo("1 of " + "%,d".formatted(all.size()) + " records");
        assertThat(texts(".row .event")).containsExactly("rest.failed");

        browser.press("Escape");
        assertThat(text("#count")).isEqualTo("%,d".formatted(all.size()) + " records");
        choose("level", "3");
        assertThat(texts(".row .event")).containsExactly("events.handler_threw");
        choose("level", "0");
        choose("event", "token");
        assertThat(new HashSet<>(texts(".row .event"))).containsExactly("token.obtained");
        choose("event", "");
        choose("connection", "b71d55e0c4aa/1");
        assertThat(new HashSet<>(texts(".row .connection"))).containsExactly("#1 b71d55");
        browser.press("/");
        browser.type("nothing at all is like this");
        assertThat(text("#rows")).contains("Nothing is left");
    }

    @Test
    void keyboardAloneGoesEverywhere() throws Exception {
        open("quarter", MadeUpLog.badQuarter(0));

        browser.evaluate("document.getElementById('axis').focus()");
        browser.press("n");
        assertThat(text("#detail h2")).isEqualTo("rest.failed");
        browser.press("n");
        assertThat(text("#detail h2")).isEqualTo("login.failed");
        browser.press("p");
        assertThat(text("#detail h2")).isEqualTo("rest.failed");
        browser.press("ArrowDown");
        assertThat(text("#detail h2")).isEqualTo("login.failed");
        browser.press("Home");
        assertThat(text("#detail h2")).isEqualTo("login.begun");
        browser.press("Enter");
        browser.picture(FOLDER.resolve("zoomed.png"));
        int inside = rowsInside();
        assertThat(inside).isPositive();
        browser.press("End");
        assertThat(attribute("#table", "aria-activedescendant")).isEqualTo("r" + (count() - 1));
        browser.press("?");
        assertThat(browser.evaluate("document.getElementById('keys').hidden").asBoolean())
                .isFalse();
    }

    @Test
    void zoomingAndMovingDimsWhatIsOutside() throws Exception {
        open("quarter", MadeUpLog.badQuarter(0));
        assertThat(texts(".row.outside")).isEmpty();

        browser.wheel(700, 200, -400);
        browser.wheel(700, 200, -400);
        browser.evaluate("document.getElementById('table').scrollTop = 0");
        browser.settle();
        assertThat(texts(".row.outside")).isNotEmpty();
        browser.evaluate("document.getElementById('axis').focus()");
        for (int i = 0; i < 40; i++) {
            browser.press("ArrowLeft");
        }
        browser.evaluate("document.getElementById('table').scrollTop = 0");
        browser.settle();
        assertThat(rowsInside()).isPositive();
        browser.press("0");
        assertThat(texts(".row.outside")).isEmpty();
    }

    @Test
    void whateverIsInALogIsText() throws Exception {
        String evil =
                "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"><!--";
        MadeUpLog log = new MadeUpLog("<b>c1</b>", evil);
        log.add(
                LogEvent.of(evil, evil, LogLevel.WARN, evil),
                evil,
                evil,
                "{{data}}",
                "{{script}} \u2028 ${project.version}");
        Path file = write(evil.replace('/', '_'), "evil", log.records);

        browser.open(file.toUri().toString());
        browser.evaluate("document.getElementById('axis').focus()");
        browser.press("n");
        JsonNode place = place("problem", "warn");
        browser.hover(place.path("x").asDouble(), place.path("y").asDouble());

        assertThat(browser.evaluate("document.title").asText())
                .startsWith("<_script>")
                .endsWith("timeline");
        assertThat(browser.evaluate("document.images.length + document.scripts.length")
                        .asInt())
                .isEqualTo(2);
        assertThat(text("#detail h2")).isEqualTo(evil);
        assertThat(text("#detail dl")).contains(evil, "{{script}} \u2028 ${project.version}");
        assertThat(text("#tip")).contains(evil);
    }

    @Test
    void policyForbidsEveryOtherScriptAndTheNetwork() throws Exception {
        open("policy", MadeUpLog.badQuarter(0));

        // what got in all the same would not run
        browser.evaluate("""
                (() => {
                  const script = document.createElement('script');
                  script.textContent = "document.title = 'owned'";
                  document.body.append(script);
                })()""");
        assertThat(browser.evaluate("document.title").asText()).isEqualTo("policy: timeline");
        String refusal = browser.evaluate("fetch('http://127.0.0.1:9/').then(() => 'fetched', () => 'refused')")
                .asText();
        assertThat(refusal).isEqualTo("refused");
        List<String> complaints = browser.complaints();
        browser.forgetComplaints();
        assertThat(complaints)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void tenThousandRecordsAreUsable() throws Exception {
        List<LogRecord> many = MadeUpLog.badQuarter(10_000);
        open("many", many);
        browser.picture(FOLDER.resolve("many.png"));

        assertThat(count()).isEqualTo(many.size()).isGreaterThanOrEqualTo(10_000);
        // rows are made as they are seen
        assertThat(texts(".row").size()).isLessThan(100);
        double millis = browser.evaluate("""
                (async () => {
                  const text = document.getElementById('text');
                  const begin = performance.now();
                  for (const word of ['r', 're', 'res', 'rest', '']) {
                    text.value = word;
                    text.dispatchEvent(new Event('input', { bubbles: true }));
                    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                  }
                  return performance.now() - begin;
                })()""").asDouble();
        System.out.printf("five letters in a filter of %d records: %.0f ms%n", many.size(), millis);
        // a second each would be felt, also on a machine with other work
        assertThat(millis).isLessThan(5_000);
        browser.press("Tab");
        browser.evaluate("document.getElementById('table').focus()");
        browser.press("End");
        assertThat(attribute("#table", "aria-activedescendant")).isEqualTo("r" + (many.size() - 1));
    }

    @Test
    void logWithoutRecordsSaysSo() throws Exception {
        open("empty", List.of());

        assertThat(text("#summary")).startsWith("0 records");
        assertThat(text("#rows")).contains("Nothing is left");
    }

    private static void open(String name, List<LogRecord> records) throws Exception {
        browser.open("about:blank");
        browser.open(write(name, name, records).toUri().toString());
    }

    private static Path write(String title, String name, List<LogRecord> records) throws Exception {
        Files.createDirectories(FOLDER);
        return Files.writeString(FOLDER.resolve(name + ".html").toAbsolutePath(), TimelinePage.of(title, records, 0));
    }

    private static JsonNode place(String lane, String kind) throws Exception {
        return browser.evaluate(PLACE.formatted(lane, lane, kind));
    }

    private static int count() throws Exception {
        return browser.evaluate("JSON.parse(document.getElementById('data').textContent).records.length")
                .asInt();
    }

    private static int rowsInside() throws Exception {
        return browser.evaluate("document.querySelectorAll('.row:not(.outside)').length")
                .asInt();
    }

    private static void choose(String id, String value) throws Exception {
        browser.evaluate("""
                (() => {
                  const select = document.getElementById('%s');
                  select.value = '%s';
                  select.dispatchEvent(new Event('input', { bubbles: true }));
                })()""".formatted(id, value));
        browser.settle();
    }

    private static String text(String selector) throws Exception {
        return browser.evaluate("document.querySelector('" + selector + "')?.textContent")
                .asText();
    }

    private static String attribute(String selector, String name) throws Exception {
        return browser.evaluate("document.querySelector('" + selector + "').getAttribute('" + name + "')")
                .asText();
    }

    private static List<String> texts(String selector) throws Exception {
        List<String> texts = new ArrayList<>();
        browser.evaluate("[...document.querySelectorAll('" + selector + "')].map((each) => each.textContent)")
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** How many colours a picture has: an empty canvas has few. */
    private static int colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 0; y < picture.getHeight(); y += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }
}

import com.acme.rest.Colour;
import com.acme.rest.Description;
import com.acme.rest.Everything;
import com.acme.rest.Film;
import com.acme.rest.FilmQuery;
import com.acme.rest.Item;
import com.acme.rest.ListQuery;
import com.acme.rest.Names;
import com.acme.rest.NewPage;
import com.acme.rest.NewQuery;
import com.acme.rest.OrderApi;
import com.acme.rest.OrderError;
import com.acme.rest.OrderPage;
import com.acme.rest.OrderQuery;
import com.acme.rest.Picture;
import com.acme.rest.Removal;
import com.acme.rest.Replacement;
import com.acme.rest.ShopApi;
import com.acme.rest.Spot;
import com.acme.rest.Switch;
import io.github.msync4j.spec.Blob;
import io.github.msync4j.spec.Pages;
import io.github.msync4j.spec.json.JsonException;
import io.github.msync4j.spec.rest.Operation;
import io.github.msync4j.spec.rest.Refusal;
import io.github.msync4j.spec.rest.RestRequest;
import io.github.msync4j.spec.rest.RestTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Uses what is generated from golden/rest/rest.proto, over a transport that plays the server. */
public final class RestBehaviour implements Supplier<Map<String, String>> {
    private final Map<String, String> results = new LinkedHashMap<>();
    private final Server server = new Server();
    private final OrderApi api = OrderApi.of(server);

    /** Remembers the request, and answers what it was told to. */
    private static final class Server implements RestTransport<OrderError> {
        private Operation<OrderError, ?, ?> operation;
        private RestRequest request;
        private byte[] answer = bytes("{}");

        @Override
        public <Q, A> CompletionStage<A> send(Operation<OrderError, Q, A> called, Q value) {
            operation = called;
            try {
                request = called.request(value, name -> "the " + name);
                return CompletableFuture.completedFuture(called.answer(answer == null ? body() : answer));
            } catch (JsonException | IllegalArgumentException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        byte[] body() {
            return request.content().toBytes(1 << 20).toCompletableFuture().join();
        }

        String seen() {
            String body = new String(request.content().toBytes(1000).toCompletableFuture().join(), StandardCharsets.UTF_8);
            return (operation.method() + " " + request.target() + " " + request.contentType() + " "
                    + body.replace("\r\n", "|")).replaceAll("msync4j-part-[0-9a-f-]{36}", "BOUNDARY");
        }
    }

    @Override
    public Map<String, String> get() {
        requests();
        answers();
        refusals();
        failuresOfAnotherService();
        pages();
        results.put("requests that came back as they were", String.valueOf(roundTrips(new Random(4))));
        results.put("answers that neither were read nor refused", String.valueOf(broken(new Random(5))));
        return results;
    }

    private void requests() {
        server.answer = bytes("{\"data\":{\"orders\":[0,{\"time\":1,\"delay\":2}]}}");
        api.getOrder(OrderQuery.builder()
                .id("a/b ?ä")
                .colour(Colour.DARK_GREEN)
                .limit(-3)
                .since(Instant.ofEpochSecond(7, 999))
                .period(Duration.ofSeconds(1))
                .addSwitch(Switch.ON)
                .addSwitch(Switch.OFF)
                .addName("x,y")
                .addName("&=")
                .build());
        results.put("path and query", server.seen());
        server.answer = bytes("{}");
        api.remove(Removal.builder().ids(List.of("1", "2")).now(true).build());
        results.put("an array as the body", server.seen());
        api.giveBack(Removal.builder().ids(List.of("1,2", "a/b")).build());
        results.put("a list in the path", server.seen());
        results.put("an empty list in the path", failure(api.giveBack(Removal.builder().build())));
        results.put("an empty text in a path's list", failure(api.giveBack(Removal.builder().addId("").build())));
        api.describe(Description.builder().id("7").title("ä&b *~").colour(Colour.BLUE).build());
        results.put("a form", server.seen());
        api.addPicture(Picture.builder().id("7").file(bytes("--msync4j-part")).width(3).build());
        results.put("a form in parts", server.seen());
        api.addFilm(Film.builder()
                .id("7")
                .length(Duration.ofMinutes(2))
                .file(Blob.of(bytes("film")).withFileName("a\"b.mp4").withMediaType("video/mp4"))
                .trailer(Blob.of(2, Blob.of(bytes("tr"))))
                .build());
        results.put("files that are not in memory", server.seen());
        results.put("how long such a body is", server.request.content().length().isPresent()
                + " " + (server.request.content().length().getAsLong()
                        == server.request.content().toBytes(1000).toCompletableFuture().join().length));
        results.put("a fixed header", server.request.headers().toString());
        Blob film = Blob.of(bytes("film")).withMediaType("video/mp4");
        api.replaceFilm(Replacement.builder().id("7").film(film).ifMatch("\"1\"").build());
        results.put("a body as it is", server.seen() + " " + server.request.headers());
        results.put("a header that HTTP cannot carry", failure(
                api.replaceFilm(Replacement.builder().id("7").film(film).ifMatch("a\r\nb: c").build())));
        server.answer = bytes("[1]");
        results.put("an answer of which nothing is wanted", failure(api.describe(Description.builder().id("7").build())));
        server.answer = bytes("<any>");
        Blob got = api.getFilm(FilmQuery.builder().id("7").shareSecret("s").colour(Colour.BLUE).build())
                .toCompletableFuture().join();
        results.put("an answer as it is", new String(got.toBytes(5).toCompletableFuture().join(), StandardCharsets.UTF_8)
                + " for " + new TreeMap<>(server.request.headers()));
        results.put("an answer that is larger than it may be", failure(got.toBytes(4)));
        server.answer = bytes("{}");
        results.put("an empty part of a path", failure(api.describe(Description.builder().build())));
        results.put("a part of a path that leads up", failure(api.describe(Description.builder().id("..").build())));
        results.put("text that is no JSON", failure(api.echo(minimal().anything("{\"a\":").build())));
        api.echo(minimal().anything(" [ 1 ] ").wrapped(Item.builder().name("\"").build()).build());
        results.put("JSON in JSON", server.seen().replaceAll(".*(\"wrapped.*),\"password.*", "$1"));
        results.put("an empty list that is left out", String.valueOf(server.seen().contains("\"marks\"")));
        api.echo(minimal().addMark(1).build());
        results.put("a list that is not left out", String.valueOf(server.seen().contains("\"marks\":[1]")));
        results.put(
                "who may call, and how often",
                server.operation.id() + " " + server.operation.authorization() + " " + server.operation.idempotent());
        results.put("a request as text", server.request.toString().replaceAll("\\d+ bytes", "N bytes"));
    }

    private void answers() {
        results.put("result within the answer", answer("{\"a\":[{}],\"data\":{\"orders\":[[{}],{\"text\":\"t\",\"time\":1,\"delay\":2}]},\"z\":{}}"));
        results.put("result that is not there", answer("{\"data\":{\"orders\":[1]}}"));
        results.put("result of another kind", answer("{\"data\":\"none\"}"));
        results.put("numbers as texts", item("\"large\":\"12\",\"small_number\":7.0,\"text\":8,\"flag\":\"true\",\"share\":\"1.5\""));
        results.put("null", item("\"text\":null,\"names\":[null,\"a\",null]"));
        results.put("something required is missing", answer("{\"data\":{\"orders\":[0,{\"time\":1}]}}"));
        results.put("another type", item("\"small_number\":{}"));
        results.put("another type, deep down", item("\"items\":[{},{\"parts\":[{\"name\":[]}]}]"));
        results.put("a number that is none", item("\"large\":\"twelve\""));
        results.put("a fraction for a whole number", item("\"large\":1.5"));
        results.put("a number out of range", item("\"small_number\":3000000000"));
        results.put("a large number out of range", item("\"large\":99999999999999999999"));
        results.put("a number of a thousand digits", item("\"large\":" + "9".repeat(1000)));
        results.put("a time out of range", item("\"second\":9223372036854775807"));
        results.put("bytes that are none", item("\"data\":\"*\""));
        results.put("a colour that is new", item("\"colour\":\"red\""));
        results.put("a switch that is new", item("\"switchState\":\"broken\""));
        results.put("any JSON", item("\"anything\": {\"b\": [ true ]}"));
        results.put("JSON in a text", item("\"wrapped\":\"{\\\"name\\\":\\\"n\\\"}\""));
        results.put("JSON in a text that does not fit", item("\"wrapped\":\"{\\\"name\\\":[]}\""));
        results.put("a text that is no JSON", item("\"wrapped\":\"{\""));
        results.put("an object whose names are data", item("\"languages\":{\"p\":{\"de\":\"n\"}}"));
        results.put("one object where a list belongs", item("\"items\":{\"name\":\"n\",\"parts\":{\"name\":\"o\"}}"));
        results.put("one text where a list belongs", item("\"names\":\"n\""));
        results.put("a member that is named by another", item("\"spots\":[{\"size\":1,\"green-2\":\"w\"},{\"blue\":2},{\"red\":\"x\"}]"));
        results.put("a member that is named by another and does not fit", item("\"spots\":[{\"blue\":{}}]"));
        results.put("unknown members", item("\"new\":{\"a\":[{}]},\"more\":[[]]"));
        results.put("the same member twice", item("\"names\":[\"a\"],\"names\":[\"b\"]"));
        results.put("nothing", answer(""));
        results.put("no JSON", answer("<html>"));
        results.put("cut off", answer("{\"data\":{\"orders\":[0,{\"time\":1,\"delay\":2}"));
        results.put("too much", answer("{\"data\":{\"orders\":[0,{\"time\":1,\"delay\":2}]}} {}"));
        results.put("too deep", item("\"new\":" + "[".repeat(100000)));
        results.put("a value that nests too deep", item("\"item\":" + "{\"parts\":[".repeat(100000)));
    }

    private String item(String members) {
        return answer("{\"data\":{\"orders\":[0,{\"time\":1,\"delay\":2," + members + "}]}}");
    }

    /** What becomes of an answer: what differs from a minimal value, or how it failed. */
    private String answer(String json) {
        server.answer = bytes(json);
        CompletionStage<Everything> answer = api.getOrder(
                OrderQuery.builder().id("1").period(Duration.ZERO).build());
        String[] minimal = fields(minimal().build());
        return answer.handle((value, failure) -> {
                    if (failure != null) {
                        return failure.getClass().getSimpleName() + " " + failure.getMessage();
                    }
                    List<String> told = new ArrayList<>();
                    String[] got = fields(value);
                    for (int i = 0; i < got.length; i++) {
                        if (!got[i].equals(minimal[i])) {
                            told.add(got[i]);
                        }
                    }
                    return told.toString();
                })
                .toCompletableFuture()
                .join();
    }

    /** Each field as its name and its value. */
    private static String[] fields(Everything value) {
        return value.toString().replaceFirst("\\w+\\[", "").split(", (?=\\w+=)(?!(?:parts|what|size)=)");
    }

    private static Everything.Builder minimal() {
        return Everything.builder().time(Instant.ofEpochMilli(1)).delay(Duration.ofMillis(2));
    }

    private void refusals() {
        server.answer = null;
        api.echo(minimal().build());
        for (String refusal : List.of(
                "403 {\"error_description\":\"closed\"}",
                "403 {\"error_description\":\"too late\"}",
                "403 {\"error_description\":\"closed?\"}",
                "403 {\"error_description\":\"shut\"}",
                "403 {\"error_description\":\"shut, too late\"}",
                "423 ",
                "404 {\"error\":\"sold_out\"}",
                "404 {\"error\":{\"sold_out\":1}}",
                "404 {\"error\":{\"code\":\"sold_out\",\"message\":\"all of it\"}}",
                "429 {\"error\":{\"code\":\"7\"}}",
                "403 {\"desc\":\"closed\"}",
                "403 {\"error_description\":\"\",\"result\":\"closed\"}",
                "403 {\"result\":\"closed\",\"error_description\":\"no\"}",
                "429 {\"error_code\":7}",
                "429 {\"error_code\":\"7\"}",
                "429 {\"error_code\":[7]}",
                "502 <html>",
                "204 ")) {
            int blank = refusal.indexOf(' ');
            results.put(refusal, server.operation.code(
                                    Refusal.of(Integer.parseInt(refusal.substring(0, blank)), bytes(refusal.substring(blank + 1))))
                            .toString());
        }
    }

    private void failuresOfAnotherService() {
        server.answer = bytes("{}");
        ShopApi.of(server).open();
        results.put("failures of another service", server.operation.code(Refusal.of(410, bytes(""))) + " "
                + server.operation.code(Refusal.of(423, bytes(""))) + " "
                + server.operation.code(Refusal.of(403, bytes("{\"error_description\":\"shut\"}"))) + " "
                + server.operation.code(Refusal.of(400, bytes(""))));
    }

    private void pages() {
        server.answer = bytes("{\"data\":{\"orders\":[{\"name\":\"a\"}],\"next\":\"c 2\"}}");
        Pages<OrderPage> pages = api.listOrdersPages(ListQuery.builder().limit(2).build());
        List<String> seen = new ArrayList<>();
        seen.add(pages.next().toCompletableFuture().join().map(OrderPage::orders) + " " + server.request.target());
        server.answer = bytes("no");
        seen.add(failure(pages.next()));
        server.answer = bytes("{\"data\":{}}");
        seen.add(pages.next().toCompletableFuture().join().map(OrderPage::orders) + " " + server.request.target());
        seen.add(pages.next().toCompletableFuture().join().toString());
        results.put("pages by cursor", seen.toString());

        server.answer = bytes("{\"data\":{\"properties\":{\"new\":{},\"count\":{\"all\":3,\"new\":[]},\"by\":\"ann\"},\"next\":\"n\"}}");
        results.put("members within members", api.listOrders(ListQuery.builder().build()).toCompletableFuture().join().toString());
        server.answer = bytes("{\"data\":{\"properties\":null}}");
        results.put("null for what holds members", api.listOrders(ListQuery.builder().build()).toCompletableFuture().join().toString());
        server.answer = bytes("{\"data\":{\"properties\":{\"count\":3}}}");
        results.put("another type for what holds members", failure(api.listOrders(ListQuery.builder().build())));

        seen.clear();
        server.answer = bytes("{\"orders\":[{}]}");
        Pages<OrderPage> old = api.listOldPages();
        old.next();
        seen.add(server.request.target());
        server.answer = bytes("{}");
        old.next();
        seen.add(server.request.target());
        seen.add(old.next().toCompletableFuture().join().toString());
        results.put("pages by number", seen.toString());

        seen.clear();
        server.answer = bytes("{\"next\":\"k1\"}");
        Pages<NewPage> newest = api.listNewPages(NewQuery.builder().start("-1").build());
        newest.next();
        seen.add(server.seen());
        server.answer = bytes("{\"next\":\"k2\",\"isLast\":true}");
        newest.next();
        seen.add(server.seen());
        seen.add(newest.next().toCompletableFuture().join().toString());
        results.put("pages that say which is the last", seen.toString());
    }

    /** How many of many requests are the same after the server read them. */
    private int roundTrips(Random random) {
        server.answer = null;
        int same = 0;
        for (int i = 0; i < 1000; i++) {
            Everything value = everything(random);
            if (api.echo(value).toCompletableFuture().join().equals(value)) {
                same++;
            }
        }
        return same;
    }

    private static Everything everything(Random random) {
        Everything.Builder value = Everything.builder()
                .text(text(random))
                .small(random.nextInt())
                .large(random.nextLong())
                .flag(random.nextBoolean())
                .ratio(Float.intBitsToFloat(random.nextInt()))
                .share(Double.longBitsToDouble(random.nextLong()))
                .data(bytes(text(random)))
                .colour(one(random, Colour.values()))
                .switchState(one(random, Switch.values()))
                .time(Instant.ofEpochMilli(random.nextLong()))
                .delay(Duration.ofMillis(random.nextLong()))
                .password(text(random));
        maybe(random, () -> value.second(Instant.ofEpochSecond(random.nextInt())));
        maybe(random, () -> value.pause(Duration.ofSeconds(random.nextLong())));
        maybe(random, () -> value.item(item(random, 0)));
        maybe(random, () -> value.wrapped(item(random, 0)));
        maybe(random, () -> value.anything(one(random, "{\"a\":[1,true,null,\"x\"]}", "7", "\"\"", "[]", "false")));
        maybe(random, () -> value.maybeSmall(random.nextInt()));
        maybe(random, () -> value.maybeLarge(random.nextLong()));
        maybe(random, () -> value.maybeShare(random.nextGaussian()));
        maybe(random, () -> value.maybeFlag(random.nextBoolean()));
        for (int i = random.nextInt(4); i > 0; i--) {
            value.addName(text(random))
                    .addNumber(random.nextLong())
                    .addItem(item(random, 0))
                    .addText(item(random, 1))
                    .addColour(one(random, Colour.values()))
                    .addMoment(Instant.ofEpochMilli(random.nextInt()))
                    .putCount(text(random), random.nextInt())
                    .putPlace(text(random), item(random, 2))
                    .putLanguage(text(random), Names.builder().putName(text(random), text(random)).build())
                    .addSpot(Spot.builder().colour(one(random, Colour.values())).what(text(random)).build());
        }
        return value.build();
    }

    private static Item item(Random random, int depth) {
        Item.Builder item = Item.builder().name(text(random));
        for (int i = depth < 4 ? random.nextInt(3) : 0; i > 0; i--) {
            item.addPart(item(random, depth + 1));
        }
        return item.build();
    }

    /** Any text but half a surrogate pair, which is none. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(one(random, 0, 9, 34, 92, 47, 65, 0xe4, 0x2028, 0x4e2d, 0x1f600, random.nextInt(0xd800)));
        }
        return text.toString();
    }

    /** How many of many answers, valid ones with some bytes changed, end with anything but a value or a JsonException. */
    private int broken(Random random) {
        int neither = 0;
        for (int i = 0; i < 2000; i++) {
            server.answer = null;
            api.echo(everything(random));
            byte[] json = server.body();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                int at = random.nextInt(json.length);
                json[at] = random.nextBoolean() ? (byte) random.nextInt() : json[random.nextInt(json.length)];
            }
            if (random.nextInt(4) == 0) {
                json = Arrays.copyOf(json, random.nextInt(json.length));
            }
            try {
                server.operation.answer(json);
            } catch (JsonException e) {
                // one of the two
            } catch (RuntimeException e) {
                neither++;
            }
        }
        return neither;
    }

    private static void maybe(Random random, Runnable setting) {
        if (random.nextBoolean()) {
            setting.run();
        }
    }

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static String failure(CompletionStage<?> stage) {
        return stage.handle((value, failure) -> {
                    Throwable cause = failure == null || failure.getCause() == null ? failure : failure.getCause();
                    return cause == null ? "none" : cause.getClass().getSimpleName() + " " + cause.getMessage();
                })
                .toCompletableFuture()
                .join();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

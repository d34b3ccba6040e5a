package io.github.msync4j.codegen;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated REST clients do, as behaviour/RestBehaviour.java tells it. */
class RestBehaviourTest {
    @Test
    void errorsMayBeThoseOfAnEarlierRun(@TempDir Path folder) throws Exception {
        Map<String, String> sources = TestSpecs.generate("behaviour/imported_errors.proto");
        assertThat(sources.keySet()).allMatch(path -> path.startsWith("com/acme/imported/"));
        assertThat(sources.get("com/acme/imported/TillCalls.java")).contains("OrderError.CLOSED", "Authorization.APP");

        Map<String, String> both = new HashMap<>(TestSpecs.generate("golden/rest/rest.proto"));
        both.putAll(sources);
        JavaCompilation.compile(both, folder, List.of());
    }

    @Test
    void generatedClientsBehaveAsPromised(@TempDir Path folder) throws Exception {
        Map<String, String> sources = new HashMap<>(TestSpecs.generate("golden/rest/rest.proto"));
        sources.put("RestBehaviour.java", Files.readString(Golden.RESOURCES.resolve("behaviour/RestBehaviour.java")));
        JavaCompilation.compile(sources, folder, List.of());

        Map<?, ?> results = (Map<?, ?>) UserCode.run("RestBehaviour", folder);

        Map<String, String> shown = new HashMap<>();
        results.forEach((what, result) -> shown.put(String.valueOf(what), String.valueOf(result)));
        assertThat(shown)
                .containsOnly(
                        entry(
                                "path and query",
                                "GET /v1/the%20shop/orders/a%2Fb%20%3F%C3%A4/of/green-2?limit=-3&since=7&period=1000&switches=on,off&n%5B%5D=x%2Cy,%26%3D&device=the%20device&version=v3 application/json "),
                        entry(
                                "an array as the body",
                                "DELETE /v1/the%20shop/orders?now=true application/json [\"1\",\"2\"]"),
                        entry(
                                "a list in the path",
                                "DELETE /v1/the%20shop/orders/1%2C2,a%2Fb/all?now=false application/json "),
                        entry(
                                "an empty list in the path",
                                "IllegalArgumentException ids must not be empty: it is a part of a path"),
                        entry(
                                "an empty text in a path's list",
                                "IllegalArgumentException ids must not be \"\": it is a part of a path"),
                        entry(
                                "a form",
                                "PUT /v1/the%20shop/orders/7?visible=false application/x-www-form-urlencoded by=the%20device&title=%C3%A4%26b%20%2A~&colour=blue"),
                        entry(
                                "a form in parts",
                                "PATCH /v1/the%20shop/orders/7/picture multipart/form-data; boundary=msync4j-part-0 --msync4j-part-0|Content-Disposition: form-data; name=\"file\"; filename=\"file\"|Content-Type: application/octet-stream||--msync4j-part|--msync4j-part-0|Content-Disposition: form-data; name=\"size.width\"||3|--msync4j-part-0--|"),
                        entry(
                                "an empty part of a path",
                                "IllegalArgumentException id must not be \"\": it is a part of a path"),
                        entry(
                                "a part of a path that leads up",
                                "IllegalArgumentException id must not be \"..\": it is a part of a path"),
                        entry("text that is no JSON", "JsonException /a is no JSON, or beyond all bounds"),
                        entry(
                                "JSON in JSON",
                                "\"wrapped\":\"{\\\"name\\\":\\\"\\\\\\\"\\\",\\\"parts\\\":[]}\",\"anything\":[1]"),
                        entry("an empty list that is left out", "false"),
                        entry("a list that is not left out", "true"),
                        entry("who may call, and how often", "order.echo USER true"),
                        entry("a request as text", "/v1/the%20shop/echo, N bytes"),
                        entry("result within the answer", "[text=t]"),
                        entry("result that is not there", "JsonException /data/orders has no 1"),
                        entry("result of another kind", "JsonException /data is not an object"),
                        entry("numbers as texts", "[text=8, small=7, large=12, flag=true, share=1.5]"),
                        entry("null", "[names=[a]]"),
                        entry(
                                "something required is missing",
                                "JsonException /data/orders/1 lacks something: Everything.delay is required"),
                        entry("another type", "JsonException /data/orders/1/small_number is not a whole number"),
                        entry(
                                "another type, deep down",
                                "JsonException /data/orders/1/items/1/parts/0/name is not a text"),
                        entry("a number that is none", "JsonException /data/orders/1/large is not a whole number"),
                        entry(
                                "a fraction for a whole number",
                                "JsonException /data/orders/1/large is not a whole number"),
                        entry(
                                "a number out of range",
                                "JsonException /data/orders/1/small_number is a number out of range"),
                        entry(
                                "a large number out of range",
                                "JsonException /data/orders/1/large is a number out of range"),
                        entry(
                                "a number of a thousand digits",
                                "JsonException /data/orders/1/large is no JSON, or beyond all bounds"),
                        entry("a time out of range", "JsonException /data/orders/1/second is a time out of range"),
                        entry("bytes that are none", "JsonException /data/orders/1/data is not bytes in Base64"),
                        entry("a colour that is new", "[]"),
                        entry(
                                "a switch that is new",
                                "JsonException /data/orders/1/switchState is none of the values that are known"),
                        entry("any JSON", "[anything=Optional[{\"b\":[true]}]]"),
                        entry("JSON in a text", "[wrapped=Optional[Item[name=n, parts=[]]]]"),
                        entry(
                                "JSON in a text that does not fit",
                                "JsonException /data/orders/1/wrapped/name is not a text"),
                        entry(
                                "a text that is no JSON",
                                "JsonException /data/orders/1/wrapped is no JSON, or beyond all bounds"),
                        entry("an object whose names are data", "[languages={p=Names[names={de=n}]}]]"),
                        entry(
                                "one object where a list belongs",
                                "[items=[Item[name=n, parts=[Item[name=o, parts=[]]]]]]"),
                        entry("one text where a list belongs", "JsonException /data/orders/1/names is not an array"),
                        entry(
                                "a member that is named by another",
                                "[spots=[Spot[colour=DARK_GREEN, what=w, size=OptionalInt[1]], Spot[colour=BLUE, what=2, size=OptionalInt.empty], Spot[colour=UNKNOWN, what=, size=OptionalInt.empty]]]"),
                        entry(
                                "a member that is named by another and does not fit",
                                "JsonException /data/orders/1/spots/0/blue is not a text"),
                        entry("unknown members", "[]"),
                        entry("the same member twice", "[names=[b]]"),
                        entry("nothing", "JsonException the JSON is empty"),
                        entry("no JSON", "JsonException the JSON is no JSON, or beyond all bounds"),
                        entry("cut off", "JsonException the JSON is no JSON, or beyond all bounds"),
                        entry("too much", "JsonException the JSON goes on after its end"),
                        entry(
                                "too deep",
                                "JsonException /data/orders/1/new/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0... is no JSON, or beyond all bounds"),
                        entry(
                                "a value that nests too deep",
                                "JsonException /data/orders/1/item/parts/0/parts/0/parts/0/parts/0/parts/0/parts/0/parts/0/parts/0/parts/0/parts/0/parts/0/parts/0/part... is no JSON, or beyond all bounds"),
                        entry("403 {\"error_description\":\"closed\"}", "CLOSED"),
                        entry("403 {\"error_description\":\"too late\"}", "CLOSED"),
                        entry("403 {\"error_description\":\"closed?\"}", "FAILED"),
                        entry("403 {\"error_description\":\"shut\"}", "SOLD_OUT"),
                        entry("403 {\"error_description\":\"shut, too late\"}", "CLOSED"),
                        entry("423 ", "BUSY"),
                        entry("404 {\"error\":\"sold_out\"}", "SOLD_OUT"),
                        entry("404 {\"error\":{\"sold_out\":1}}", "FAILED"),
                        entry("404 {\"error\":{\"code\":\"sold_out\",\"message\":\"all of it\"}}", "SOLD_OUT"),
                        entry("429 {\"error\":{\"code\":\"7\"}}", "BUSY"),
                        entry("403 {\"desc\":\"closed\"}", "CLOSED"),
                        entry("403 {\"error_description\":\"\",\"result\":\"closed\"}", "CLOSED"),
                        entry("403 {\"result\":\"closed\",\"error_description\":\"no\"}", "FAILED"),
                        entry("429 {\"error_code\":7}", "BUSY"),
                        entry("429 {\"error_code\":\"7\"}", "BUSY"),
                        entry("429 {\"error_code\":[7]}", "FAILED"),
                        entry("502 <html>", "BUSY"),
                        entry("204 ", "FAILED"),
                        entry("failures of another service", "CLOSED BUSY SOLD_OUT FAILED"),
                        entry(
                                "pages by cursor",
                                "[Optional[[Item[name=a, parts=[]]]] /v1/the%20shop/orders?limit=2, JsonException the JSON is no JSON, or beyond all bounds, Optional[[]] /v1/the%20shop/orders?limit=2&cursor=c%202, Optional.empty]"),
                        entry(
                                "members within members",
                                "OrderPage[orders=[], next=n, total=3, sold=OptionalInt.empty, askedBy=ann]"),
                        entry(
                                "null for what holds members",
                                "OrderPage[orders=[], next=, total=0, sold=OptionalInt.empty, askedBy=]"),
                        entry(
                                "another type for what holds members",
                                "JsonException /data/properties/count is not an object"),
                        entry(
                                "pages by number",
                                "[/v1/the%20shop/orders/old?page=1&shelf=all%20%22old%22%20%2A%2F&least=-5000000000&sold=true, /v1/the%20shop/orders/old?page=2&shelf=all%20%22old%22%20%2A%2F&least=-5000000000&sold=true, Optional.empty]"),
                        entry(
                                "pages that say which is the last",
                                "[POST /v1/the%20shop/orders/new application/json {\"end\":-1,\"start\":\"-1\"}, POST /v1/the%20shop/orders/new application/json {\"end\":-1,\"start\":\"k1\"}, Optional.empty]"),
                        entry(
                                "files that are not in memory",
                                "POST /v1/the%20shop/orders/7/film multipart/form-data; boundary=BOUNDARY --BOUNDARY|Content-Disposition: form-data; name=\"length\"||120|--BOUNDARY|Content-Disposition: form-data; name=\"file\"; filename=\"a_b.mp4\"|Content-Type: video/mp4||film|--BOUNDARY|Content-Disposition: form-data; name=\"trailer\"; filename=\"trailer\"|Content-Type: application/octet-stream||tr|--BOUNDARY--|"),
                        entry("how long such a body is", "true true"),
                        entry("a fixed header", "{x-device=the the device}"),
                        entry(
                                "a body as it is",
                                "PUT /v1/the%20shop/orders/7/film?now=false video/mp4 film {if-match=\"1\"}"),
                        entry(
                                "a header that HTTP cannot carry",
                                "IllegalArgumentException if-match holds a character that a header cannot carry"),
                        entry("an answer of which nothing is wanted", "none"),
                        entry("an answer as it is", "<any> for {share-secret=s, x-colour=blue}"),
                        entry(
                                "an answer that is larger than it may be",
                                "IllegalStateException these are more than 4 bytes"),
                        entry("requests that came back as they were", "1000"),
                        entry("answers that neither were read nor refused", "0"));
    }
}

package io.github.msync4j.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A call in the catalogue of the vendor's REST calls. Of areas that the spec does not declare, only id and area are there.
 *
 * @param headers the headers, each as {@code name:type:required}
 * @param query the parameters, likewise
 * @param body the members, likewise
 * @param answer where what is used of the answer lies
 */
record CatalogueCall(
        String id,
        String area,
        String method,
        String path,
        boolean isPublic,
        String contentType,
        Set<String> headers,
        Set<String> query,
        Set<String> body,
        List<String> answer) {
    static List<CatalogueCall> all() {
        try (InputStream in = Spec.resource("/rest-catalogue.json")) {
            List<CatalogueCall> calls = new ArrayList<>();
            new ObjectMapper().readTree(in).path("calls").forEach(call -> calls.add(of(call)));
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CatalogueCall of(JsonNode call) {
        List<String> answer = new ArrayList<>();
        for (JsonNode path : call.path("response")) {
            for (String each : path.asText().split(" \\| ", -1)) {
                expand(each, answer);
            }
        }
        return new CatalogueCall(
                call.path("id").asText(),
                call.path("area").asText(),
                call.path("http").asText(),
                call.path("path").asText().replace("{dnsHost}", ""),
                call.path("auth").asText().equals("none"),
                call.path("contentType").asText(),
                parameters(call.path("headers")),
                parameters(call.path("query")),
                parameters(call.path("body")),
                answer);
    }

    private static Set<String> parameters(JsonNode parameters) {
        Set<String> all = new TreeSet<>();
        for (JsonNode each : parameters) {
            String type = each.path("type").asText();
            // null says that it is not there
            boolean isRequired = each.path("required").asBoolean() && !type.endsWith("|null");
            all.add(each.path("name").asText() + ":" + type.replace("|null", "") + ":" + isRequired);
        }
        return all;
    }

    /** Makes {@code a.b} and {@code a.c} of {@code a.{b,c}} and {@code a.{b|c}}; {@code {key}} without a comma stands for any key. */
    private static void expand(String path, List<String> paths) {
        int open = path.lastIndexOf('{');
        if (open < 0 || !path.endsWith("}") || !path.substring(open).matches(".*[,|].*")) {
            paths.add(path);
            return;
        }
        for (String name : path.substring(open + 1, path.length() - 1).split("[,|]")) {
            paths.add(path.substring(0, open) + name);
        }
    }
}

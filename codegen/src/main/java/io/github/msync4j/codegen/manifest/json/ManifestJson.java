package io.github.msync4j.codegen.manifest.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.msync4j.codegen.manifest.Cardinality;
import io.github.msync4j.codegen.manifest.ErrorNumberEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.Manifest;
import java.util.List;

/** Writes and reads manifests. What is empty or false is left out, so that a difference shows what was said. */
public final class ManifestJson {
    private static final ObjectMapper MAPPER = mapper();

    private ManifestJson() {}

    private static ObjectMapper mapper() {
        var always = JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
        var present = JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        var needed = JsonSetter.Value.forValueNulls(Nulls.FAIL);
        return JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT))
                .withConfigOverride(int.class, numbers -> numbers.setInclude(always)) // 0 is a number like others
                .withConfigOverride(Integer.class, numbers -> numbers.setInclude(present))
                .withConfigOverride(Long.class, numbers -> numbers.setInclude(present))
                .withConfigOverride(String.class, texts -> texts.setSetterInfo(empty))
                .withConfigOverride(List.class, lists -> lists.setSetterInfo(empty))
                .withConfigOverride(JavaForm.class, forms -> forms.setSetterInfo(needed))
                .withConfigOverride(Cardinality.class, cardinalities -> cardinalities.setSetterInfo(needed))
                .withConfigOverride(ErrorNumberEntry.class, numbers -> numbers.setSetterInfo(needed))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Writes a manifest, with a line for each field, value and event.
     *
     * @param manifest the manifest
     * @return the JSON, with a line's end at the end
     */
    public static String write(Manifest manifest) {
        try {
            return MAPPER.writer(new OneLineEach()).writeValueAsString(manifest) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest can always be written", e);
        }
    }

    /**
     * Reads a manifest.
     *
     * @param json the JSON
     * @return the manifest
     * @throws ManifestFormatException if it is no manifest; the message names the place
     */
    public static Manifest read(String json) throws ManifestFormatException {
        try {
            JsonNode schema = MAPPER.readTree(json).path("schema");
            if (!schema.isInt()) {
                throw new ManifestFormatException("it is no manifest: it has no number as its \"schema\"", null);
            }
            if (schema.intValue() != Manifest.SCHEMA) {
                throw new ManifestFormatException(
                        "it is of schema %d, and this version reads schema %d: use the version that wrote it"
                                .formatted(schema.intValue(), Manifest.SCHEMA),
                        null);
            }
            return MAPPER.readValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new ManifestFormatException(said(e), e);
        }
    }

    private static String said(JacksonException thrown) {
        JsonLocation at = thrown.getLocation();
        String place = at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
        return place + thrown.getOriginalMessage();
    }
}

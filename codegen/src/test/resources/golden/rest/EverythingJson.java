// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Everything} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
final class EverythingJson {
    private EverythingJson() {
    }

    static Everything read(JsonReader in) {
        Everything.Builder value = Everything.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "text" -> value.text(in.string());
                case "small_number" -> value.small(in.int32());
                case "large" -> value.large(in.int64());
                case "flag" -> value.flag(in.bool());
                case "ratio" -> value.ratio(in.float32());
                case "share" -> value.share(in.float64());
                case "data" -> value.data(in.bytes());
                case "colour" -> value.colour(ColourJson.read(in));
                case "switchState" -> value.switchState(SwitchJson.read(in));
                case "time" -> value.time(in.instantOfMillis());
                case "second" -> value.second(in.instantOfSeconds());
                case "delay" -> value.delay(in.durationOfMillis());
                case "pause" -> value.pause(in.durationOfSeconds());
                case "item" -> value.item(ItemJson.read(in));
                case "wrapped" -> value.wrapped(in.inText(ItemJson::read));
                case "anything" -> value.anything(in.raw());
                case "password" -> value.password(in.string());
                case "maybeSmall" -> value.maybeSmall(in.int32());
                case "maybeLarge" -> value.maybeLarge(in.int64());
                case "maybeShare" -> value.maybeShare(in.float64());
                case "maybeFlag" -> value.maybeFlag(in.bool());
                case "names" -> value.names(in.list(JsonReader::string));
                case "numbers" -> value.numbers(in.list(JsonReader::int64));
                case "items" -> value.items(in.list(ItemJson::read));
                case "texts" -> value.texts(in.list(each -> each.inText(ItemJson::read)));
                case "colours" -> value.colours(in.list(ColourJson::read));
                case "moments" -> value.moments(in.list(JsonReader::instantOfMillis));
                case "marks" -> value.marks(in.list(JsonReader::int32));
                case "counts" -> value.counts(in.map(JsonReader::int32));
                case "places" -> value.places(in.map(ItemJson::read));
                case "spots" -> value.spots(in.list(SpotJson::read));
                case "languages" -> value.languages(in.map(NamesJson::read));
                default -> in.skip();
            }
        }
        return in.built(value::build);
    }
}

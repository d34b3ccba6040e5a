// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.custom.Attributes;
import io.github.msync4j.message.Custom;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

/**
 * {@link Everything} as the attributes of a custom message.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
final class EverythingAttributes {
    private EverythingAttributes() {
    }

    static Custom write(Everything value) {
        Custom.Builder out = Custom.builder().event("everything");
        out.putAttribute("text", value.text());
        value.maybeText().ifPresent(each -> out.putAttribute("maybeText", each));
        out.putAttribute("small", String.valueOf(value.small()));
        value.big().ifPresent(each -> out.putAttribute("big", String.valueOf(each)));
        out.putAttribute("yes", String.valueOf(value.yes()));
        out.putAttribute("ratio", String.valueOf(value.ratio()));
        out.putAttribute("share", String.valueOf(value.share()));
        out.putAttribute("data", Base64.getEncoder().encodeToString(value.data()));
        out.putAttribute("colour", ColourJson.text(value.colour()));
        out.putAttribute("time", Long.toString(value.time().toEpochMilli()));
        value.delay().ifPresent(each -> out.putAttribute("delay", Long.toString(each.toSeconds())));
        out.putAttribute("parcel", JsonWriter.text(value.parcel(), ParcelJson::write));
        out.putAttribute("parcels", JsonWriter.text(value.parcels(), (json, all) -> json.list(all, ParcelJson::write)));
        out.putAttribute("counts", JsonWriter.text(value.counts(), (json, all) -> json.map(all, JsonWriter::int32)));
        value.anything().ifPresent(each -> out.putAttribute("anything", JsonWriter.text(each, JsonWriter::raw)));
        out.putAttribute("colours", JsonWriter.text(value.colours(), (json, all) -> json.list(all, ColourJson::write)));
        return out.build();
    }

    static Supplier<Everything> read(Attributes in) {
        Everything.Builder value = Everything.builder();
        in.required("text", JsonReader::string, value::text);
        in.optional("maybeText", JsonReader::string, value::maybeText);
        in.required("small", JsonReader::int32, value::small);
        in.optional("big", JsonReader::int64, value::big);
        in.required("yes", JsonReader::bool, value::yes);
        in.required("ratio", JsonReader::float64, value::ratio);
        in.required("share", JsonReader::float32, value::share);
        in.required("data", JsonReader::bytes, value::data);
        in.required("colour", ColourJson::read, value::colour);
        in.required("time", JsonReader::instantOfMillis, value::time);
        in.optional("delay", JsonReader::durationOfSeconds, value::delay);
        in.required("parcel", text -> text.inText(ParcelJson::read), value::parcel);
        in.optional("parcels", text -> text.inText(json -> json.list(ParcelJson::read)), value::parcels);
        in.optional("counts", text -> text.inText(json -> json.map(JsonReader::int32)), value::counts);
        in.optional("anything", text -> text.inText(JsonReader::raw), value::anything);
        in.optional("colours", text -> text.inText(json -> json.list(ColourJson::read)), value::colours);
        return value::build;
    }
}

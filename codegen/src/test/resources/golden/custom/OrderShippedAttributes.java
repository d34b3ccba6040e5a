// Generated from golden/custom/custom.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.custom;

import io.github.msync4j.custom.Attributes;
import io.github.msync4j.message.Custom;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

/**
 * {@link OrderShipped} as the attributes of a custom message.
 */
@GeneratedFrom("golden/custom/custom.proto")
@NullMarked
final class OrderShippedAttributes {
    private OrderShippedAttributes() {
    }

    static Custom write(OrderShipped value) {
        Custom.Builder out = Custom.builder().event("order_shipped");
        out.putAttribute("orderId", value.orderId());
        out.putAttribute("items", JsonWriter.text(value.items(), (json, all) -> json.list(all, JsonWriter::string)));
        return out.build();
    }

    static Supplier<OrderShipped> read(Attributes in) {
        OrderShipped.Builder value = OrderShipped.builder();
        in.required("orderId", JsonReader::string, value::orderId);
        in.optional("items", text -> text.inText(json -> json.list(JsonReader::string)), value::items);
        return value::build;
    }
}

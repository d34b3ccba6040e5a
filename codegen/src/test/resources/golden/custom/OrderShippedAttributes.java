// Generated from golden/custom/custom.proto. Do not edit.
package com.acme.custom.internal;

import com.acme.custom.OrderShipped;
import io.github.msync4j.custom.Attributes;
import io.github.msync4j.message.Custom;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import io.github.msync4j.spec.json.JsonWriter;
import java.util.function.Supplier;

/**
 * {@link OrderShipped} as the attributes of a custom message.
 */
@GeneratedFrom("golden/custom/custom.proto")
public final class OrderShippedAttributes {
    private OrderShippedAttributes() {
    }

    /**
     * Makes the content of a message.
     *
     * @param value what it says
     * @return the content
     */
    public static Custom write(OrderShipped value) {
        Custom.Builder out = Custom.builder().event("order_shipped");
        out.putAttribute("orderId", value.orderId());
        out.putAttribute("items", JsonWriter.text(value.items(), (json, all) -> json.list(all, JsonWriter::string)));
        return out.build();
    }

    /**
     * Reads the attributes.
     *
     * @param in the attributes, which also collect what does not fit
     * @return what makes the value, if all of them fit
     */
    public static Supplier<OrderShipped> read(Attributes in) {
        OrderShipped.Builder value = OrderShipped.builder();
        in.required("orderId", JsonReader::string, value::orderId);
        in.optional("items", text -> text.inText(json -> json.list(JsonReader::string)), value::items);
        return value::build;
    }
}

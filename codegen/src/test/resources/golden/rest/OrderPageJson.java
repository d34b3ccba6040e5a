// Generated from golden/rest/rest.proto. Do not edit.
package com.acme.rest.internal;

import com.acme.rest.OrderPage;
import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;

/**
 * {@link OrderPage} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
final class OrderPageJson {
    private OrderPageJson() {
    }

    static OrderPage read(JsonReader in) {
        OrderPage.Builder value = OrderPage.builder();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "orders" -> value.orders(in.list(ItemJson::read));
                case "next" -> value.next(in.string());
                default -> in.skip();
            }
        }
        return value.build();
    }
}

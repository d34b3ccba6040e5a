// Generated from golden/rest/rest.proto by io.github.msync4j:codegen. Do not edit.
package com.acme.rest;

import io.github.msync4j.spec.GeneratedFrom;
import io.github.msync4j.spec.json.JsonReader;
import org.jspecify.annotations.NullMarked;

/**
 * {@link OrderPage} as JSON.
 */
@GeneratedFrom("golden/rest/rest.proto")
@NullMarked
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
                case "properties" -> in.members(name2 -> {
                    switch (name2) {
                        case "count" -> in.members(name3 -> {
                            switch (name3) {
                                case "all" -> value.total(in.int32());
                                case "sold" -> value.sold(in.int32());
                                default -> in.skip();
                            }
                        });
                        case "by" -> value.askedBy(in.string());
                        default -> in.skip();
                    }
                });
                default -> in.skip();
            }
        }
        return value.build();
    }
}

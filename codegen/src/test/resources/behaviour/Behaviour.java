import com.acme.enums.Colour;
import com.acme.enums.HTTPSwitch;
import com.acme.errors.ErrorCode;
import com.acme.errors.ErrorNumber;
import com.acme.events.BellListener;
import com.acme.events.DoorClosed;
import com.acme.events.DoorHandler;
import com.acme.events.Opened;
import com.acme.events.Rang;
import com.acme.union.Circle;
import com.acme.union.Picture;
import com.acme.values.Everything;
import com.acme.values.Nothing;
import com.acme.values.Point;
import com.acme.values.UserId;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.EventHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Does things with generated types, and says what came of each. */
public final class Behaviour implements Supplier<Map<String, Object>> {
    private final Map<String, Object> results = new LinkedHashMap<>();

    @Override
    public Map<String, Object> get() {
        values();
        refusals();
        enums();
        events();
        return results;
    }

    private static Everything.Builder complete() {
        return Everything.builder()
                .time(Instant.EPOCH)
                .delay(Duration.ofSeconds(5))
                .point(Point.builder().x(1).build());
    }

    private void values() {
        byte[] data = {1, 2, 3};
        Everything value = complete()
                .data(data)
                .maybeData(data)
                .password("hunter2")
                .maybeSmall(7)
                .addName("a")
                .addName("b")
                .putCount("z", 1)
                .putCount("a", 2)
                .ratio(Float.NaN)
                .build();
        data[0] = 99;
        value.data()[1] = 99;
        value.maybeData().orElseThrow()[1] = 99;
        results.put("bytes are copied in and out", Arrays.toString(value.data()));
        results.put("optional bytes too", Arrays.toString(value.maybeData().orElseThrow()));
        results.put("toBuilder keeps all", value.toBuilder().build().equals(value));
        results.put("equal values hash alike", value.toBuilder().build().hashCode() == value.hashCode());
        results.put("bytes count in equals", value.toBuilder().data(new byte[0]).build().equals(value));
        results.put("empty bytes are not absent ones", complete()
                .maybeData(new byte[0])
                .build()
                .equals(complete().build()));
        results.put("a list counts in equals", value.toBuilder().addName("c").build().equals(value));
        results.put("list is replaced", value.toBuilder().names(List.of("x")).build().names());
        results.put("map keeps its order", value.counts().keySet().toString());
        results.put("a secret is not shown", value.toString().contains("hunter2"));
        results.put("toString", Point.builder().x(1).y(-2).build().toString());
        results.put("toString of bytes", value.toString().contains(", data=3 bytes, "));
        results.put("unset", complete().build().maybeText().isEmpty());
        results.put("set", value.maybeSmall().getAsInt());
        results.put("nothing equals nothing", Nothing.builder().build().equals(Nothing.builder().build()));
        results.put("of", UserId.of("alice").toString());
        results.put("member of a union", Picture.builder()
                .shape(Circle.builder().radius(2).build())
                .build()
                .shape() instanceof Circle);
        Everything.Builder reused = complete().addName("a");
        Everything before = reused.build();
        reused.addName("b");
        results.put("a builder that goes on changes nothing built", before.names());
    }

    private void refusals() {
        results.put("a required field", thrown(() -> Everything.builder().build()));
        results.put("null", thrown(() -> Everything.builder().text(null)));
        results.put("null in a list", thrown(() -> Everything.builder().addName(null)));
        results.put("null in a given list", thrown(() -> Everything.builder().names(Arrays.asList("a", null))));
        results.put("null for bytes", thrown(() -> Everything.builder().data(null)));
        results.put("null for an optional", thrown(() -> Everything.builder().maybePoint(null)));
        results.put("list cannot change", thrown(() -> complete().build().names().add("x")));
        results.put("map cannot change", thrown(() -> complete().build().counts().put("x", 1)));
    }

    private void enums() {
        results.put("known number", Colour.ofNumber(-7));
        results.put("unknown number", Colour.ofNumber(4711));
        results.put("number", Colour.DARK_BLUE.number());
        results.put("number of a closed enum", HTTPSwitch.ofNumber(1));
        results.put("unknown number of a closed enum", thrown(() -> HTTPSwitch.ofNumber(2)));
        results.put("owner of a shared number", ErrorCode.ofWeb(16));
        results.put("other family", ErrorCode.ofNative(16));
        results.put("negative number", ErrorCode.ofNative(-1));
        results.put("text is literal", ErrorCode.CONNECTION_LOST.english());
        results.put("no number", ErrorCode.LOCAL.webNumber().isPresent());
        results.put("raw number", ErrorNumber.web(4711).toString());
        results.put("known raw number", ErrorNumber.ofNative(2).code());
        results.put("families differ", ErrorNumber.web(16).equals(ErrorNumber.ofNative(16)));
    }

    private void events() {
        List<String> seen = new ArrayList<>();
        class Both implements DoorHandler, BellListener {
            @Override
            public void onOpened(Opened event) {
                seen.add("opened by " + event.who());
            }

            @Override
            public void onRang(Rang event) {
                seen.add("rang " + event.times());
            }

            @Override
            public void onOther(Event event) {
                seen.add("other " + event);
            }
        }
        List<Event> events = List.of(
                Opened.builder().who("bob").build(),
                Rang.builder().times(2).build(),
                DoorClosed.builder().build());
        events.forEach(event -> event.dispatchTo(new Both()));
        EventHandler any = new EventHandler() {
            @Override
            public void onOther(Event event) {
                seen.add("any " + event.getClass().getSimpleName());
            }
        };
        events.get(0).dispatchTo(any);
        results.put("handled", seen);
    }

    private static String thrown(Runnable action) {
        try {
            action.run();
            return "nothing";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }
}

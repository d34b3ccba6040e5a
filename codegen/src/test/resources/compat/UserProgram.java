import com.acme.compat.ErrorCode;
import com.acme.compat.Note;
import com.acme.compat.ShopEvent;
import com.acme.compat.ShopHandler;
import com.acme.compat.Sold;
import io.github.msync4j.spec.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a user wrote against the old spec: every kind of generated API is used once. */
public final class UserProgram implements Supplier<List<String>>, ShopHandler {
    private final List<String> seen = new ArrayList<>();

    @Override
    public List<String> get() {
        Sold sold = Sold.builder().item("tea").build();
        Event event = sold;
        event.dispatchTo(this);
        ShopEvent shopEvent = sold;
        shopEvent.dispatchTo(this);
        seen.add("same " + sold.equals(sold.toBuilder().item("tea").build()));
        seen.add("note " + Note.of("hello").note());
        seen.add("code " + ErrorCode.ofWeb(1));
        // not a pattern switch over the sealed interface without a default branch: who writes one asks the
        // compiler to point out new events, and gets that when the source is compiled against a new spec
        switch (ErrorCode.ofWeb(7)) {
            case SOLD_OUT -> seen.add("sold out");
            default -> seen.add("something else");
        }
        return seen;
    }

    @Override
    public void onSold(Sold event) {
        seen.add("sold " + event.item());
    }

    @Override
    public void onOther(Event event) {
        seen.add("other");
    }
}

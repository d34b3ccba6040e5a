package io.github.msync4j.internal.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.github.msync4j.message.AttributeValue;
import io.github.msync4j.message.Audio;
import io.github.msync4j.message.BoolValue;
import io.github.msync4j.message.ChatType;
import io.github.msync4j.message.Combined;
import io.github.msync4j.message.Command;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Custom;
import io.github.msync4j.message.DoubleValue;
import io.github.msync4j.message.File;
import io.github.msync4j.message.FloatValue;
import io.github.msync4j.message.Image;
import io.github.msync4j.message.IntValue;
import io.github.msync4j.message.JsonValue;
import io.github.msync4j.message.Location;
import io.github.msync4j.message.LongValue;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.RoomPriority;
import io.github.msync4j.message.Size;
import io.github.msync4j.message.Text;
import io.github.msync4j.message.TextValue;
import io.github.msync4j.message.Translation;
import io.github.msync4j.message.UnknownValue;
import io.github.msync4j.message.UnsignedValue;
import io.github.msync4j.message.Video;
import io.github.msync4j.protocol.wire.KeyValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Messages of all kinds that can be sent, with all that they can have, from a seed. */
final class AnyMessage {
    /** How many kinds of content can be sent. */
    static final int KINDS = 9;

    private final SplittableRandom random;

    AnyMessage(long seed) {
        this.random = new SplittableRandom(seed);
    }

    OutgoingMessage next() {
        OutgoingMessage.Builder message =
                OutgoingMessage.builder().to("x" + text()).content(content()).attributes(attributes());
        sometimes(() -> message.onlineOnly(true));
        sometimes(() -> message.translations(List.of(
                Translation.builder().language("en").text(text()).build(),
                Translation.builder().language("zh-Hans").text(text()).build())));
        switch (random.nextInt(4)) {
            case 0 -> sometimes(() -> message.device(text()));
            case 1 -> sometimes(() -> message.chatType(ChatType.SINGLE));
            case 2 -> {
                message.chatType(ChatType.GROUP);
                sometimes(() -> message.thread(true));
                sometimes(() -> message.readReceipt(true));
                sometimes(() -> message.receivers(receivers()));
            }
            default -> {
                message.chatType(ChatType.ROOM);
                sometimes(() -> message.priority(RoomPriority.ofNumber(random.nextInt(1, 4))));
                sometimes(() -> message.receivers(receivers()));
            }
        }
        return message.build();
    }

    private Content content() {
        return switch (random.nextInt(KINDS)) {
            case 0 -> Text.of(text());
            case 1 -> image();
            case 2 -> audio();
            case 3 -> video();
            case 4 -> file();
            case 5 -> location();
            case 6 -> Command.builder().action(text()).parameters(attributes()).build();
            case 7 -> custom();
            default -> combined();
        };
    }

    private Image image() {
        Image.Builder image = Image.builder().url(text()).animated(random.nextBoolean());
        maybe(image::secret);
        maybe(image::fileName);
        sometimes(() -> image.fileLength(length()));
        sometimes(() -> image.size(size()));
        maybe(image::thumbnailUrl);
        maybe(image::thumbnailSecret);
        sometimes(() -> image.thumbnailFileLength(length()));
        sometimes(() -> image.thumbnailSize(size()));
        return image.build();
    }

    private Audio audio() {
        Audio.Builder audio = Audio.builder().url(text());
        maybe(audio::secret);
        maybe(audio::fileName);
        sometimes(() -> audio.fileLength(length()));
        sometimes(() -> audio.duration(Duration.ofSeconds(length())));
        return audio.build();
    }

    private Video video() {
        Video.Builder video = Video.builder().url(text());
        maybe(video::secret);
        maybe(video::fileName);
        sometimes(() -> video.fileLength(length()));
        sometimes(() -> video.duration(Duration.ofSeconds(length())));
        sometimes(() -> video.size(size()));
        maybe(video::thumbnailUrl);
        maybe(video::thumbnailSecret);
        sometimes(() -> video.thumbnailFileLength(length()));
        sometimes(() -> video.thumbnailSize(size()));
        return video.build();
    }

    private File file() {
        File.Builder file = File.builder().url(text());
        maybe(file::secret);
        maybe(file::fileName);
        sometimes(() -> file.fileLength(length()));
        return file.build();
    }

    private Location location() {
        Location.Builder location =
                Location.builder().latitude(random.nextDouble(-90, 90)).longitude(random.nextDouble(-180, 180));
        maybe(location::address);
        maybe(location::buildingName);
        return location.build();
    }

    private Custom custom() {
        Map<String, String> attributes = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> attributes.put(text(), text()));
        return Custom.builder()
                .event(text())
                .attributes(attributes)
                .parameters(attributes())
                .build();
    }

    private Combined combined() {
        Combined.Builder combined = Combined.builder().url(text()).level(random.nextInt(11));
        maybe(combined::secret);
        maybe(combined::fileName);
        sometimes(() -> combined.fileLength(length()));
        maybe(combined::title);
        maybe(combined::summary);
        maybe(combined::compatibleText);
        return combined.build();
    }

    private Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = text();
            attributes.put(name, attribute(name));
        }
        return attributes;
    }

    private AttributeValue attribute(String name) {
        return switch (random.nextInt(9)) {
            case 0 -> TextValue.of(text());
            case 1 -> BoolValue.of(random.nextBoolean());
            case 2 -> IntValue.of(random.nextLong());
            case 3 -> UnsignedValue.of(random.nextLong());
            case 4 -> LongValue.of(random.nextLong());
            case 5 -> FloatValue.of(Float.intBitsToFloat(random.nextInt() & 0x7f7f_ffff));
            case 6 -> DoubleValue.of(Double.longBitsToDouble(random.nextLong() & 0x7fef_ffff_ffff_ffffL));
            case 7 -> JsonValue.of("[" + random.nextInt() + "]");
            default -> unknown(name);
        };
    }

    /** A type of tomorrow, or a known one without its value. */
    private AttributeValue unknown(String name) {
        KeyValue.Builder value = KeyValue.newBuilder().setKey(name);
        if (random.nextBoolean()) {
            value.setType(KeyValue.ValueType.INT).setStringValue(text());
        } else {
            UnknownFieldSet.Field type =
                    UnknownFieldSet.Field.newBuilder().addVarint(99).build();
            UnknownFieldSet.Field other = UnknownFieldSet.Field.newBuilder()
                    .addLengthDelimited(ByteString.copyFromUtf8(text()))
                    .build();
            value.setUnknownFields(UnknownFieldSet.newBuilder()
                    .addField(KeyValue.TYPE_FIELD_NUMBER, type)
                    .addField(42, other)
                    .build());
        }
        return UnknownValue.of(value.build().toByteArray());
    }

    private List<String> receivers() {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> "u" + text())
                .toList();
    }

    private Size size() {
        return Size.builder()
                .width(random.nextInt(5000))
                .height(random.nextDouble(5000))
                .build();
    }

    private long length() {
        return random.nextBoolean() ? random.nextInt(3) : random.nextInt(Integer.MAX_VALUE);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(3)) {
                        case 0 -> random.nextInt('a', 'z');
                        case 1 -> random.nextInt(0x4e00, 0x9fff);
                        default -> random.nextInt(0x1f300, 0x1f600);
                    });
        }
        return text.toString();
    }

    private void maybe(Consumer<String> to) {
        sometimes(() -> to.accept(text()));
    }

    private void sometimes(Runnable change) {
        if (random.nextBoolean()) {
            change.run();
        }
    }
}

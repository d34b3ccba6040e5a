package io.github.msync4j.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.internal.wire.FrameReader;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The frames that the vendor's client was recorded with, and the payloads in them: what the fuzzer begins with. */
public final class Corpus {
    private static final JsonMapper JSON = new JsonMapper();

    private Corpus() {}

    /** Writes the inputs into a folder, a file each. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int number = 0;
        for (byte[] input : inputs()) {
            Files.write(folder.resolve("recorded-" + number++), input);
        }
    }

    static List<byte[]> inputs() {
        List<byte[]> inputs = new ArrayList<>();
        for (byte[] frame : frames()) {
            inputs.add(frame);
            try {
                payloads(frame).forEach(inputs::add);
            } catch (InvalidProtocolBufferException e) {
                // the file of a combined message, and frames that were compressed
            }
        }
        return inputs;
    }

    private static List<byte[]> frames() {
        List<byte[]> frames = new ArrayList<>();
        try (Stream<Path> captures = Files.list(Path.of(
                Objects.requireNonNull(Corpus.class.getResource("/captures")).toURI()))) {
            Path vectors = Path.of(Objects.requireNonNull(Corpus.class.getResource("/vectors.json"))
                    .toURI());
            JSON.readTree(vectors.toFile()).forEach(vector -> add(vector, frames));
            for (Path capture : captures.sorted().toList()) {
                for (String line : Files.readAllLines(capture)) {
                    add(JSON.readTree(line), frames);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return frames;
    }

    private static void add(JsonNode recorded, List<byte[]> frames) {
        if (recorded.path("hex").isTextual()) {
            frames.add(HexFormat.of().parseHex(recorded.path("hex").textValue()));
        }
    }

    private static List<byte[]> payloads(byte[] frame) throws InvalidProtocolBufferException {
        List<byte[]> payloads = new ArrayList<>();
        if (FrameReader.read(frame) instanceof Downlink.Sync sync) {
            for (Meta meta : sync.sync().getMetasList()) {
                payloads.add(meta.getPayload().toByteArray());
            }
            payloads.add(CommSyncUL.parseFrom(MSync.parseFrom(frame).getPayload())
                    .getMeta()
                    .getPayload()
                    .toByteArray());
        }
        return payloads;
    }
}

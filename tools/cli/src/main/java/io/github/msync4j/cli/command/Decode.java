package io.github.msync4j.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.spec.FrameJson;
import io.github.msync4j.spec.FrameJson.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is in a frame. */
@Command(name = "decode", description = "Show a frame as JSON. Tokens are masked.")
public final class Decode implements Runnable {
    private final Msync msync;

    @Parameters(
            paramLabel = "HEX|FILE",
            description =
                    "The frame in hexadecimal, or a file that holds it, as bytes or in hexadecimal; - is the input.")
    private String frame = "";

    @Option(names = "--up", description = "It travels from client to server. Default: guessed.")
    private boolean up;

    @Option(names = "--down", description = "It travels from server to client. Default: guessed.")
    private boolean down;

    @Option(names = "--secrets", description = "Show tokens as they are.")
    private boolean secrets;

    /** Makes the command. */
    public Decode(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        if (up && down) {
            throw Failure.usage("--up and --down: a frame travels one way");
        }
        byte[] bytes = bytes();
        MSync parsed = parse(bytes);
        FrameJson json = FrameJson.of(parsed, direction(parsed));
        String line = secrets ? json.unmasked() : json.masked();
        try {
            ObjectNode object = (ObjectNode) Json.read(line);
            msync.output().print(object, object.toPrettyString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what FrameJson writes is not JSON: " + line, e);
        }
    }

    private Direction direction(MSync parsed) {
        if (up || down) {
            return up ? Direction.UP : Direction.DOWN;
        }
        // clients write a trace id into each frame, servers into none
        return parsed.hasTraceId() || parsed.hasGuid() || parsed.hasAuth() ? Direction.UP : Direction.DOWN;
    }

    private static MSync parse(byte[] bytes) {
        try {
            return MSync.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "NOT_A_FRAME",
                    "these " + bytes.length + " bytes are not an MSYNC frame: " + e.getMessage(),
                    e);
        }
    }

    private byte[] bytes() {
        try {
            if (frame.equals("-")) {
                return unhexed(msync.terminal().in().readAllBytes());
            }
            if (isHex(frame)) {
                return HexFormat.of().parseHex(frame.replaceAll("\\s", ""));
            }
            Path file = Path.of(frame);
            if (Files.isRegularFile(file)) {
                return unhexed(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), "cannot read " + frame, e);
        } catch (InvalidPathException e) {
            // said below
        }
        throw Failure.usage("'" + frame + "' is neither a frame in hexadecimal nor a file");
    }

    /** A file in hexadecimal is taken for what it stands for. */
    private static byte[] unhexed(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return isHex(text) ? HexFormat.of().parseHex(text.replaceAll("\\s", "")) : content;
    }

    private static boolean isHex(String text) {
        String digits = text.replaceAll("\\s", "");
        return !digits.isEmpty() && digits.length() % 2 == 0 && digits.matches("[0-9A-Fa-f]+");
    }
}

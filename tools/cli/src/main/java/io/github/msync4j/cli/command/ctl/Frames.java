package io.github.msync4j.cli.command.ctl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Output;
import io.github.msync4j.devserver.control.ControlGrpc.ControlBlockingStub;
import io.github.msync4j.devserver.control.Frame;
import io.github.msync4j.devserver.control.StreamFramesRequest;
import java.time.Instant;
import java.util.Iterator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows frames as they pass. */
@Command(name = "frames", description = "Show every frame from now on, decoded, until Ctrl-C.")
final class Frames implements Runnable {
    private final Ctl ctl;

    @Option(names = "--user", paramLabel = "USER", description = "Only this user's.")
    private String userId = "";

    @Option(names = "--count", paramLabel = "N", description = "End after so many frames.")
    private long count = Long.MAX_VALUE;

    Frames(Ctl ctl) {
        this.ctl = ctl;
    }

    @Override
    public void run() {
        ctl.callUnbounded(this::show);
    }

    private void show(ControlBlockingStub stub) {
        Output output = ctl.output();
        StreamFramesRequest request =
                StreamFramesRequest.newBuilder().setUserId(userId).build();
        Iterator<Frame> frames = stub.streamFrames(request);
        for (long left = count; left > 0 && !output.closed().isDone() && frames.hasNext(); left--) {
            print(output, frames.next());
        }
    }

    private static void print(Output output, Frame frame) {
        Instant time = Instant.ofEpochMilli(frame.getTimeMs());
        output.print(
                Json.object()
                        .put("time", time.toString())
                        .put("direction", frame.getUp() ? "up" : "down")
                        .put("user", frame.getUserId())
                        .put("device", frame.getResource())
                        .put("bytes", frame.getBytes())
                        .set("frame", parsed(frame.getJson())),
                "%s %s %s/%s %d bytes %s"
                        .formatted(
                                time,
                                frame.getUp() ? "up  " : "down",
                                frame.getUserId(),
                                frame.getResource(),
                                frame.getBytes(),
                                frame.getJson()));
    }

    private static JsonNode parsed(String json) {
        try {
            return Json.read(json);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(json);
        }
    }
}

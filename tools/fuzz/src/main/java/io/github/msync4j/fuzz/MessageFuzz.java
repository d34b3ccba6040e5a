package io.github.msync4j.fuzz;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import com.sun.management.ThreadMXBean;
import io.github.msync4j.internal.session.TextStreams;
import io.github.msync4j.internal.wire.CombinedFile;
import io.github.msync4j.internal.wire.Device;
import io.github.msync4j.internal.wire.FrameReader;
import io.github.msync4j.internal.wire.FrameReader.Downlink;
import io.github.msync4j.internal.wire.FrameWriter;
import io.github.msync4j.internal.wire.Ids;
import io.github.msync4j.internal.wire.MessageCodec;
import io.github.msync4j.internal.wire.Notice;
import io.github.msync4j.internal.wire.NoticeReader;
import io.github.msync4j.internal.wire.Refusals;
import io.github.msync4j.internal.wire.ThreadOperations;
import io.github.msync4j.internal.wire.Uplink;
import io.github.msync4j.message.Content;
import io.github.msync4j.message.Message;
import io.github.msync4j.message.MessageReceived;
import io.github.msync4j.message.OutgoingMessage;
import io.github.msync4j.message.StreamPiece;
import io.github.msync4j.message.UnknownContent;
import io.github.msync4j.protocol.wire.CommSyncUL;
import io.github.msync4j.protocol.wire.MSync;
import io.github.msync4j.protocol.wire.Meta;
import io.github.msync4j.protocol.wire.StatisticsBody;
import io.github.msync4j.spec.Event;
import io.github.msync4j.spec.json.JsonException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Bytes from the server, as a frame, as the payload of a message, as a notice, as what was done to a thread, as statistics,
 * and as the file of a combined message: they become an event, with what is not known as
 * such, or are refused; in bounded memory; and what a message says survives being sent on.
 */
public final class MessageFuzz {
    private static final FrameWriter WRITER = new FrameWriter(
            "org#app", "alice", new Device("r", "d", "d", OptionalInt.empty(), Optional.empty()), new Ids());
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final NoticeReader NOTICES = new NoticeReader("alice", "r");
    private static final TextStreams STREAMS = new TextStreams();
    /** What reading may allocate, for each byte that is read, and besides. */
    private static final int BYTES_PER_BYTE = 2_000;

    private static final int BYTES_IN_ALL = 1 << 20;

    private MessageFuzz() {}

    /** Called by Jazzer before all else: loading classes takes longer than an input may. */
    public static void fuzzerInitialize() {
        Corpus.inputs().forEach(MessageFuzz::allocated);
    }

    /** One input, from Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        long bound = (long) BYTES_PER_BYTE * data.length + BYTES_IN_ALL;
        boolean tooMuch = allocated(data) > bound;
        // the first time, more classes may have been loaded for it
        if (tooMuch && allocated(data) > bound) {
            throw new AssertionError("reading " + data.length + " bytes allocated more than " + bound);
        }
    }

    private static long allocated(byte[] data) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        asFrame(data);
        asPayload(data);
        Meta meta = Meta.newBuilder()
                .setPayload(UnsafeByteOperations.unsafeWrap(data))
                .build();
        asNotice(meta);
        asOperation(meta);
        asStatistics(meta);
        asCombinedFile(data);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void asFrame(byte[] data) {
        try {
            if (FrameReader.read(data.clone()) instanceof Downlink.Sync sync) {
                for (Meta meta : sync.sync().getMetasList()) {
                    switch (meta.getNs()) {
                        case CHAT -> read(meta);
                        case NOTIFY -> asNotice(meta);
                        case MUC -> asOperation(meta);
                        case STATISTIC -> asStatistics(meta);
                        default -> {
                            // nothing that is read
                        }
                    }
                }
            }
        } catch (InvalidProtocolBufferException refused) {
            // said so
        }
    }

    private static void asPayload(byte[] data) {
        try {
            read(Meta.newBuilder()
                    .setId(1)
                    .setPayload(UnsafeByteOperations.unsafeWrap(data))
                    .build());
        } catch (InvalidProtocolBufferException refused) {
            // said so
        }
    }

    private static void asNotice(Meta meta) {
        try {
            if (String.valueOf(NOTICES.read(meta)).isEmpty()) {
                throw new AssertionError("a notice without words");
            }
        } catch (JsonException refused) {
            // said so
        }
    }

    private static void asOperation(Meta meta) {
        try {
            Optional<Notice> notice = ThreadOperations.read(meta, FrameReader.operation(meta.getPayload()));
            if (!notice.equals(ThreadOperations.read(meta, FrameReader.operation(meta.getPayload())))) {
                throw new AssertionError("the same operation read twice differs: " + notice);
            }
        } catch (InvalidProtocolBufferException refused) {
            // said so
        }
    }

    private static void asStatistics(Meta meta) {
        try {
            StatisticsBody body = FrameReader.statistics(meta.getPayload());
            if (Refusals.forcedOut(body).filter(code -> !code.endsSession()).isPresent()) {
                throw new AssertionError("forced out by " + body + ", and the session goes on");
            }
        } catch (InvalidProtocolBufferException refused) {
            // said so
        }
    }

    /** With its sum mended, which no fuzzer finds: what is read can be combined again, or is refused. */
    private static void asCombinedFile(byte[] data) {
        if (data.length < 2) {
            return;
        }
        byte[] file = data.clone();
        file[0] = 'c';
        file[1] = 'm';
        file[file.length - 1] = CombinedFile.sum(file, file.length - 1);
        try {
            combineAgain(CombinedFile.read(file));
        } catch (CombinedFile.CorruptException refused) {
            // said so
        }
    }

    private static void combineAgain(List<Message> messages) throws CombinedFile.CorruptException {
        byte[] file;
        try {
            file = CombinedFile.write(messages, "org#app");
        } catch (IllegalArgumentException refused) {
            return;
        }
        List<Message> again = CombinedFile.read(file);
        for (int i = 0; i < messages.size(); i++) {
            if (!again.get(i).content().equals(messages.get(i).content())) {
                throw new AssertionError("combined again, " + messages.get(i) + " became " + again.get(i));
            }
        }
    }

    private static void read(Meta meta) throws InvalidProtocolBufferException {
        Event event = MessageCodec.event(meta, FrameReader.body(meta.getPayload()), false);
        Event again = MessageCodec.event(meta, FrameReader.body(meta.getPayload()), false);
        if (!event.equals(again)
                || event.hashCode() != again.hashCode()
                || !event.toString().equals(again.toString())) {
            throw new AssertionError("the same bytes read twice differ: " + event + " and " + again);
        }
        if (event instanceof MessageReceived received) {
            Content content = received.message().content();
            if (content instanceof StreamPiece piece) {
                STREAMS.add("bob", received.message(), piece);
            } else {
                sendOn(content);
            }
        }
    }

    private static void sendOn(Content content) throws InvalidProtocolBufferException {
        if (content instanceof UnknownContent) {
            return;
        }
        OutgoingMessage message =
                OutgoingMessage.builder().to("bob").content(content).build();
        MSync frame = MSync.parseFrom(WRITER.chat(1, new Uplink.Send(message), 0));
        Meta sent = CommSyncUL.parseFrom(frame.getPayload()).getMeta();
        Content arrived =
                MessageCodec.received(sent, FrameReader.body(sent.getPayload())).content();
        if (!arrived.equals(content)) {
            throw new AssertionError("sent on, " + content + " became " + arrived);
        }
    }
}

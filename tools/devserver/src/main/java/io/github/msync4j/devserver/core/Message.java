package io.github.msync4j.devserver.core;

import com.google.protobuf.ByteString;
import io.github.msync4j.protocol.wire.Meta;
import org.jspecify.annotations.Nullable;

/** A message on its way, in the two shapes a receiver may see: delivered live, or kept until the device came back. */
final class Message {

    private static final ByteString LIVE = ByteString.copyFromUtf8("{\"is_online\":1}");
    private static final ByteString KEPT = ByteString.copyFromUtf8("{\"is_online\":0}");

    private final Meta live;
    private @Nullable Meta kept;
    private boolean acknowledged;

    Message(Meta.Builder meta) {
        this.live = meta.setMeta(LIVE).build();
    }

    private Message(Meta live) {
        this.live = live;
    }

    /** The same content with an acknowledgement of its own. */
    Message copy() {
        return new Message(live);
    }

    Meta live() {
        return live;
    }

    Meta kept() {
        Meta meta = kept;
        if (meta == null) {
            meta = live.toBuilder().setMeta(KEPT).build();
            kept = meta;
        }
        return meta;
    }

    /** True once any of the receiver's devices has it. */
    boolean isAcknowledged() {
        return acknowledged;
    }

    void acknowledged() {
        acknowledged = true;
    }
}

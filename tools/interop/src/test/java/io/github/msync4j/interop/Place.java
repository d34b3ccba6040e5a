package io.github.msync4j.interop;

import io.github.msync4j.message.ChatType;

/** Where messages go. */
enum Place {
    USER("singleChat", ChatType.SINGLE),
    GROUP("groupChat", ChatType.GROUP),
    ROOM("chatRoom", ChatType.ROOM),
    THREAD("groupChat", ChatType.GROUP);

    private final String official;
    private final ChatType java;

    Place(String official, ChatType java) {
        this.official = official;
        this.java = java;
    }

    /** The official client's word for it. */
    String official() {
        return official;
    }

    /** This SDK's word for it. */
    ChatType java() {
        return java;
    }
}

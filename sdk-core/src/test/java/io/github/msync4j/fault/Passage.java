package io.github.msync4j.fault;

import org.jspecify.annotations.Nullable;

/** An HTTP message or a WebSocket frame, whole; or bytes of neither. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Passage(byte[] bytes, @Nullable Moment moment) {}

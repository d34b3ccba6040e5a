package io.github.msync4j.codegen.manifest;

/** Which Java is made of a file. */
public enum JavaForm {
    /** What protoc's own generator writes: messages that travel. */
    MESSAGES,
    /** What this generator writes: values without protobuf, whose field numbers mean nothing. */
    VALUES
}

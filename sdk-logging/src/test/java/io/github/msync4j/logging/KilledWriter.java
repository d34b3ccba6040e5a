package io.github.msync4j.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.msync4j.logging.internal.file.RollingFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes lines into log files and says after each one that it is written, until somebody kills this JVM. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) throws Exception {
        int from = Integer.parseInt(args[1]);
        OutputStream told = new FileOutputStream(FileDescriptor.out);
        RollingFile file = new RollingFile(Path.of(args[0]), 2_000, 100_000);
        for (int i = from; ; i++) {
            byte[] line = ("line " + i + " " + "x".repeat(i % 50) + "\n").getBytes(UTF_8);
            // most lines stay in the tail, some go to the file at once
            file.append(line, line.length, i, i % 7 == 0);
            told.write((i + "\n").getBytes(UTF_8));
        }
    }
}

package io.github.msync4j.internal.support;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs entries: the same ones at the same time into the same bytes. */
final class BundleZip {
    private BundleZip() {}

    static void write(List<BundleEntry> entries, Instant at, OutputStream to) throws IOException {
        // a zip has no time zone; and setTime() would take the machine's
        LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        ZipOutputStream zip = new ZipOutputStream(to);
        for (BundleEntry entry : entries) {
            ZipEntry header = new ZipEntry(entry.name());
            header.setTimeLocal(time);
            zip.putNextEntry(header);
            zip.write(entry.bytes());
            zip.closeEntry();
        }
        // not closed: what it is written to is somebody else's
        zip.finish();
    }
}

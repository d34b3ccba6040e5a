package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.Blob;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form, as HTML knows it: names and texts, and files if it is sent in parts. */
public final class Form {
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<Part> parts = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(
            String name,
            boolean isFile,
            byte[] content,
            @Nullable Blob streamed) {}

    /** Creates an empty form. */
    public Form() {}

    /**
     * Adds a text.
     *
     * @param name its name
     * @param text the text
     * @return this form
     */
    public Form add(String name, String text) {
        parts.add(new Part(name, false, text.getBytes(StandardCharsets.UTF_8), null));
        return this;
    }

    /**
     * Adds a file.
     *
     * @param name its name, which the file gets as well
     * @param content what is in it
     * @return this form
     */
    public Form add(String name, byte[] content) {
        parts.add(new Part(name, true, content.clone(), null));
        return this;
    }

    /**
     * Adds a file that is not in memory.
     *
     * @param name its name, which the file gets as well if it has none of its own
     * @param content what is in it
     * @return this form
     */
    public Form add(String name, Blob content) {
        parts.add(new Part(name, true, new byte[0], content));
        return this;
    }

    byte[] urlEncoded() {
        return parts.stream()
                .map(part -> Percent.encode(part.name()) + "="
                        + Percent.encode(new String(part.content(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A line that is in none of the parts: the same for the same form, but where a part cannot be looked through. */
    String boundary() {
        if (isStreamed()) {
            // nobody can put into a file what nobody can guess
            return "msync4j-part-" + UUID.randomUUID();
        }
        String boundary = "msync4j-part";
        for (int i = 0; occurs(boundary); i++) {
            boundary = "msync4j-part-" + i;
        }
        return boundary;
    }

    boolean isStreamed() {
        return parts.stream().anyMatch(part -> part.streamed() != null);
    }

    private boolean occurs(String boundary) {
        byte[] wanted = boundary.getBytes(StandardCharsets.US_ASCII);
        return parts.stream().anyMatch(part -> occurs(wanted, part.content()));
    }

    private static boolean occurs(byte[] wanted, byte[] content) {
        for (int from = 0; from + wanted.length <= content.length; from++) {
            if (content[from] == wanted[0]
                    && Arrays.equals(wanted, 0, wanted.length, content, from, from + wanted.length)) {
                return true;
            }
        }
        return false;
    }

    byte[] multipart(String boundary) {
        var out = new ByteArrayOutputStream();
        for (Part part : parts) {
            out.writeBytes(lead(boundary, part));
            out.writeBytes(part.content());
            out.writeBytes(LINE_END);
        }
        out.writeBytes(end(boundary));
        return out.toByteArray();
    }

    /** The same, of a form that holds files which are not in memory. */
    Blob streamed(String boundary) {
        List<Blob> pieces = new ArrayList<>();
        for (Part part : parts) {
            Blob streamed = part.streamed();
            pieces.add(Blob.of(lead(boundary, part)));
            pieces.add(streamed == null ? Blob.of(part.content()) : streamed);
            pieces.add(Blob.of(LINE_END));
        }
        pieces.add(Blob.of(end(boundary)));
        return Joined.of(pieces);
    }

    private static byte[] lead(String boundary, Part part) {
        return ("--" + boundary + "\r\n" + head(part) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] end(String boundary) {
        return ("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(Part part) {
        Blob streamed = part.streamed();
        String file = streamed == null ? part.name() : streamed.fileName().orElse(part.name());
        String type = streamed == null ? "application/octet-stream" : plain(streamed.mediaType());
        return "Content-Disposition: form-data; name=\"" + plain(part.name()) + "\""
                + (part.isFile() ? "; filename=\"" + plain(file) + "\"\r\nContent-Type: " + type : "");
    }

    /** A name that cannot end where it stands. */
    private static String plain(String name) {
        return name.replaceAll("[\"\\p{Cntrl}]", "_");
    }
}

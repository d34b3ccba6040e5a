package io.github.msync4j.spec.rest;

import io.github.msync4j.spec.Blob;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form, as HTML knows it: names and texts, and files if it is sent in parts. */
public final class Form {
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<Part> parts = new ArrayList<>();

    private sealed interface Part {
        String name();
    }

    /** A text or a file that is in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(String name, boolean isFile, byte[] content) implements Part {}

    /** A file that is not. */
    private record Streamed(String name, Blob content) implements Part {}

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
        parts.add(new Held(name, false, text.getBytes(StandardCharsets.UTF_8)));
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
        parts.add(new Held(name, true, content.clone()));
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
        parts.add(new Streamed(name, content));
        return this;
    }

    byte[] urlEncoded() {
        return held().map(part -> Percent.encode(part.name()) + "="
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
        return parts.stream().anyMatch(Streamed.class::isInstance);
    }

    private Stream<Held> held() {
        return parts.stream().filter(Held.class::isInstance).map(Held.class::cast);
    }

    private boolean occurs(String boundary) {
        byte[] wanted = boundary.getBytes(StandardCharsets.US_ASCII);
        return held().anyMatch(part -> occurs(wanted, part.content()));
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
        held().forEach(part -> {
            out.writeBytes(lead(boundary, part));
            out.writeBytes(part.content());
            out.writeBytes(LINE_END);
        });
        out.writeBytes(end(boundary));
        return out.toByteArray();
    }

    /** The same, of a form that holds files which are not in memory. */
    Blob streamed(String boundary) {
        List<Blob> pieces = new ArrayList<>();
        for (Part part : parts) {
            pieces.add(Blob.of(lead(boundary, part)));
            pieces.add(part instanceof Streamed file ? file.content() : Blob.of(((Held) part).content()));
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
        String head = "Content-Disposition: form-data; name=\"" + plain(part.name()) + "\"";
        if (part instanceof Streamed file) {
            return head
                    + file(
                            file.content().fileName().orElse(part.name()),
                            file.content().mediaType());
        }
        return ((Held) part).isFile() ? head + file(part.name(), "application/octet-stream") : head;
    }

    private static String file(String name, String type) {
        return "; filename=\"" + plain(name) + "\"\r\nContent-Type: " + plain(type);
    }

    /** A name that cannot end where it stands. */
    private static String plain(String name) {
        return name.replaceAll("[\"\\p{Cntrl}]", "_");
    }
}

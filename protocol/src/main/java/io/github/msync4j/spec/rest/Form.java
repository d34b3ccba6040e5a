package io.github.msync4j.spec.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A form, as HTML knows it: names and texts, and files if it is sent in parts. */
public final class Form {
    private final List<Part> parts = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(String name, boolean isFile, byte[] content) {}

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
        parts.add(new Part(name, false, text.getBytes(StandardCharsets.UTF_8)));
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
        parts.add(new Part(name, true, content.clone()));
        return this;
    }

    byte[] urlEncoded() {
        return parts.stream()
                .map(part -> Percent.encode(part.name()) + "="
                        + Percent.encode(new String(part.content(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A line that is in none of the parts: the same for the same form. */
    String boundary() {
        String boundary = "msync4j-part";
        for (int i = 0; occurs(boundary); i++) {
            boundary = "msync4j-part-" + i;
        }
        return boundary;
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
            String name = part.name().replaceAll("[\"\\p{Cntrl}]", "_");
            out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                            + (part.isFile()
                                    ? "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream"
                                    : "")
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(part.content());
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}

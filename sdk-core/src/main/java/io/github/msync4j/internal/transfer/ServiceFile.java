package io.github.msync4j.internal.transfer;

import io.github.msync4j.attachment.RemoteFilePart;
import io.github.msync4j.internal.rest.AppKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the service's own, as its URL tells. It is asked for at the client's own REST address, whatever host the URL
 * names: so a token never goes to a host that somebody else has written into a message. Source: messages.md 2.7.
 *
 * @param id the file's id
 * @param secret the secret that stands in the URL, as in those of combined messages
 * @param part what of the file the URL names
 */
record ServiceFile(String id, Optional<String> secret, RemoteFilePart part) {
    /**
     * Reads a URL.
     *
     * @param basePath the path of the client's own REST address; empty for none
     * @return the file; empty for what is not of this service and app
     */
    static Optional<ServiceFile> of(String url, AppKey app, String basePath) {
        int fragment = url.indexOf('#');
        String plain = fragment < 0 ? url : url.substring(0, fragment);
        int mark = plain.indexOf('?');
        Matcher path = Pattern.compile("(?i:https?)://[^/]+(?:" + Pattern.quote(basePath.replaceAll("/$", "")) + ")?/"
                        + Pattern.quote(app.org()) + "/" + Pattern.quote(app.app())
                        + "/chatfiles/([A-Za-z0-9_-]{1,128})")
                .matcher(mark < 0 ? plain : plain.substring(0, mark));
        if (!path.matches()) {
            return Optional.empty();
        }
        Optional<String> secret = Optional.empty();
        RemoteFilePart part = RemoteFilePart.FILE;
        for (String each : mark < 0 ? new String[0] : plain.substring(mark + 1).split("&")) {
            if (each.startsWith("share-secret=")) {
                secret = decoded(each.substring("share-secret=".length()));
            } else if (each.equals("thumbnail=true")) {
                part = RemoteFilePart.THUMBNAIL;
            } else if (each.equals("vframe=true")) {
                part = RemoteFilePart.VIDEO_FRAME;
            }
        }
        return Optional.of(new ServiceFile(path.group(1), secret, part));
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8)).filter(secret -> !secret.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.of(value);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "the service's file " + id;
    }
}

package io.github.msync4j.internal.transfer;

import io.github.msync4j.MsyncException;
import io.github.msync4j.attachment.RemoteFile;
import io.github.msync4j.attachment.RemoteFilePart;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.internal.rest.AppKey;
import io.github.msync4j.internal.rest.Ranging;
import io.github.msync4j.internal.transport.PlainText;
import io.github.msync4j.rest.FileApi;
import io.github.msync4j.rest.FileDownload;
import io.github.msync4j.spec.Blob;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where a file is to be had: from the service, as the user; or from elsewhere, as nobody. */
final class Origin {
    private final Service service;
    private final @Nullable FileDownload own;
    private final @Nullable URI elsewhere;

    private Origin(Service service, @Nullable FileDownload own, @Nullable URI elsewhere) {
        this.service = service;
        this.own = own;
        this.elsewhere = elsewhere;
    }

    /** Looks where a file is. Fails if it cannot be asked for. */
    static Origin of(RemoteFile file, Service service, boolean plainTextAllowed) {
        AppKey app = service.app()
                .orElseThrow(() -> new MsyncException(
                        ErrorCode.NOT_LOGGED_IN, "the download failed: nobody is logged in; log in first"));
        String base = service.address().map(URI::getRawPath).orElse("");
        RemoteFilePart wanted = file.part().orElse(RemoteFilePart.FILE);
        Optional<ServiceFile> own = ServiceFile.of(file.url(), app, base == null ? "" : base);
        if (own.isPresent()) {
            return new Origin(service, asked(own.get(), file, wanted), null);
        }
        if (wanted != RemoteFilePart.FILE) {
            throw refused("the file does not lie with the service, which makes such pictures of its own files only");
        }
        URI address = address(file.url());
        if (!PlainText.allows(address, plainTextAllowed)) {
            throw refused("the file lies where there is no TLS, at " + address.getRawAuthority()
                    + "; it needs plainTextAllowed(true)");
        }
        return new Origin(service, null, address);
    }

    private static FileDownload asked(ServiceFile own, RemoteFile file, RemoteFilePart wanted) {
        FileDownload.Builder asked = FileDownload.builder().fileId(own.id());
        file.secret().filter(secret -> !secret.isEmpty()).or(own::secret).ifPresent(asked::shareSecret);
        RemoteFilePart part = wanted == RemoteFilePart.FILE ? own.part() : wanted;
        if (part == RemoteFilePart.THUMBNAIL) {
            asked.thumbnail(true);
        } else if (part == RemoteFilePart.VIDEO_FRAME) {
            asked.videoFrame(true);
        }
        return asked.build();
    }

    /** Not what it says: a URL may hold a secret. */
    private static URI address(String url) {
        try {
            URI address = new URI(url);
            String scheme = address.getScheme() == null ? "" : address.getScheme();
            if (scheme.matches("(?i)https?") && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told in our own words
        }
        throw refused("its URL is none that a file can be had from; it has to be http://host/... or https://host/...");
    }

    private static MsyncException refused(String why) {
        return new MsyncException(ErrorCode.INVALID_ARGUMENT, "the download failed: " + why);
    }

    /** True for a file of the service's own. */
    boolean isOwn() {
        return own != null;
    }

    /** Which file it is, without secrets. */
    String name() {
        return own != null
                ? "service " + own.fileId() + " " + own.thumbnail() + " " + own.videoFrame()
                : String.valueOf(elsewhere);
    }

    CompletionStage<Blob> get(Ranging ranging) {
        if (elsewhere != null) {
            return service.elsewhere(elsewhere, ranging);
        }
        return FileApi.of(service.calls(ranging)).downloadFile(Objects.requireNonNull(own, "one of both"));
    }
}

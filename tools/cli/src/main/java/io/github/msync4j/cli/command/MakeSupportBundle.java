package io.github.msync4j.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.Credentials;
import io.github.msync4j.MsyncClient;
import io.github.msync4j.MsyncException;
import io.github.msync4j.cli.Await;
import io.github.msync4j.cli.CredentialOptions;
import io.github.msync4j.cli.EndOfProcess;
import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Failures;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.error.ErrorCategory;
import io.github.msync4j.error.ErrorCode;
import io.github.msync4j.logging.LogLevel;
import io.github.msync4j.logging.LogOptions;
import io.github.msync4j.support.SupportBundle;
import io.github.msync4j.support.SupportBundleOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries the way to the service, and writes down what there is to know about it. */
@Command(
        name = "support-bundle",
        description =
                "Write what somebody needs to find out what is wrong: look the addresses up, go as far as a login,"
                        + " and put the log of that, options, states, counters and threads into a zip without secrets."
                        + " Without --as, the login of a user who does not exist has to be refused. The exit code is"
                        + " that of the login; the bundle is written whatever it was.")
public final class MakeSupportBundle implements Runnable {
    /** Who asks where nobody is named: the service's refusal shows that it is there. */
    private static final String NOBODY = "msync-support-bundle";

    private final Msync msync;

    @Parameters(paramLabel = "FILE", description = "The zip to write, or a directory for it.")
    private Path path = Path.of("");

    @Option(names = "--as", paramLabel = "USER", description = "The user to log in as. Default: nobody.")
    private @Nullable String userId;

    @Mixin
    private CredentialOptions credentials = new CredentialOptions();

    @Option(names = "--replace", description = "Replace the file if it is there.")
    private boolean replace;

    @Option(names = "--show", description = "Print the manifest of a bundle that is there; write and try nothing.")
    private boolean show;

    /** Makes the command. */
    public MakeSupportBundle(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        if (show) {
            showManifest();
            return;
        }
        if (!replace && Files.isRegularFile(path)) {
            // before anything is tried, as that may take a while
            throw new Failure(
                    ExitCode.USAGE,
                    ErrorCode.FILE_ALREADY_EXISTS.name(),
                    path + " is there already; name another file, or say --replace",
                    null);
        }
        LogLevel level = msync.logLevel() == LogLevel.TRACE ? LogLevel.TRACE : LogLevel.DEBUG;
        var options = msync.service()
                .logging(LogOptions.builder().level(level).cache(true).build())
                .build();
        Optional<Failure> failure;
        MsyncClient client = MsyncClient.create(options);
        EndOfProcess endOfProcess = EndOfProcess.run(client::close);
        try {
            failure = userId == null ? tryAsNobody(client) : tryAs(client, userId);
            failure.ifPresentOrElse(
                    why -> msync.output().text("the service: " + why.line()),
                    () -> msync.output().text("the service answers"));
            print(client.createSupportBundle(
                    path,
                    SupportBundleOptions.builder().replaceExisting(replace).build()));
        } finally {
            endOfProcess.close();
            client.close();
        }
        failure.ifPresent(why -> {
            throw why;
        });
    }

    private Optional<Failure> tryAs(MsyncClient client, String user) {
        return failure(client, user, credentials.credentials(msync.terminal(), user));
    }

    /** A password is for the REST service, a token for the socket: each has to say no. */
    private static Optional<Failure> tryAsNobody(MsyncClient client) {
        return refusal(client, Credentials.password("none")).or(() -> refusal(client, Credentials.token("none")));
    }

    private static Optional<Failure> refusal(MsyncClient client, Credentials made) {
        return failure(client, NOBODY, made).filter(why -> !isRefusal(why));
    }

    /** Whether it is nobody who was refused, and not the app. */
    private static boolean isRefusal(Failure failure) {
        return failure.getCause() instanceof MsyncException refused
                && (refused.code() == ErrorCode.USER_NOT_FOUND
                        || refused.code().category() == ErrorCategory.AUTHENTICATION)
                && refused.code() != ErrorCode.INVALID_APP_KEY;
    }

    private static Optional<Failure> failure(MsyncClient client, String user, Credentials with) {
        try {
            Await.result(client.login(user, with));
            Await.result(client.logout());
            return Optional.empty();
        } catch (Failure failure) {
            return Optional.of(
                    failure.getCause() instanceof MsyncException refused ? Failures.ofLogin(refused) : failure);
        }
    }

    private void print(SupportBundle bundle) {
        ObjectNode object = Json.object().put("file", bundle.file()).put("bytes", bundle.bytes());
        ArrayNode entries = object.putArray("entries");
        StringBuilder text = new StringBuilder("%s, %,d bytes".formatted(bundle.file(), bundle.bytes()));
        bundle.entries().forEach(entry -> {
            entries.addObject()
                    .put("name", entry.name())
                    .put("bytes", entry.bytes())
                    .put("leftOut", entry.leftOut());
            text.append("%n  %-36s %,12d".formatted(entry.name(), entry.bytes()));
        });
        msync.output().print(object, text.toString());
    }

    private void showManifest() {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry("manifest.json");
            if (entry == null) {
                throw new IOException("it is no support bundle");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                JsonNode manifest = Json.read(new String(in.readAllBytes(), UTF_8));
                msync.output().line(msync.json() ? manifest.toString() : manifest.toPrettyString());
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), "cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}

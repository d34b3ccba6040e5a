package io.github.msync4j.cli.command.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.msync4j.cli.ExitCode;
import io.github.msync4j.cli.Failure;
import io.github.msync4j.cli.Json;
import io.github.msync4j.cli.Msync;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.diff.Acknowledgements;
import io.github.msync4j.codegen.manifest.diff.Change;
import io.github.msync4j.codegen.manifest.diff.SpecDiff;
import io.github.msync4j.codegen.manifest.json.ManifestFormatException;
import io.github.msync4j.codegen.manifest.json.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two manifests. */
@Command(
        name = "diff",
        description = {
            "Show what changed between two manifests of a spec, and whether it breaks the wire, Java source,"
                    + " compiled Java or JSON.",
            "The exit code is 0 if nothing breaks, 1 if something does, 2 if there is nothing to compare."
        })
final class Diff implements Runnable {
    private final Msync msync;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The manifest that users have, as the generator wrote it.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The manifest they will have.")
    private Path after = Path.of("");

    @Option(
            names = "--ignore",
            paramLabel = "FILE",
            description = "Breaking changes that were accepted, one a line: KIND THING [BEFORE -> AFTER] # WHY,"
                    + " as the key of --json says it.")
    private @Nullable Path ignored;

    Diff(Msync msync) {
        this.msync = msync;
    }

    @Override
    public void run() {
        Acknowledgements accepted = ignored == null ? Acknowledgements.NONE : acknowledgements(ignored);
        List<Change> changes = SpecDiff.between(manifest(before), manifest(after));
        for (Change change : changes) {
            boolean isAccepted = change.isBreaking() && accepted.accepts(change);
            msync.output().print(object(change, isAccepted), change + (isAccepted ? " Accepted." : ""));
        }
        for (String key : accepted.unused(changes)) {
            msync.terminal().err().println("msync: " + ignored + " accepts what does not break: " + key);
        }
        long breaking = changes.stream()
                .filter(change -> change.isBreaking() && !accepted.accepts(change))
                .count();
        if (breaking > 0) {
            throw new Failure(
                    ExitCode.FAILED,
                    "BREAKING",
                    breaking + " of " + changes.size() + " changes break something and are not accepted",
                    null);
        }
        msync.output().text(changes.isEmpty() ? "nothing changed" : "nothing breaks");
    }

    private static ObjectNode object(Change change, boolean accepted) {
        ObjectNode object = Json.object()
                .put("kind", change.kind().name())
                .put("thing", change.thing())
                .put("file", change.file())
                .put("before", change.before())
                .put("after", change.after());
        ArrayNode breaks = object.putArray("breaks");
        change.breaks().forEach(broken -> breaks.add(broken.name().toLowerCase(Locale.ROOT)));
        return object.put("accepted", accepted).put("key", change.key()).put("text", change.toString());
    }

    private static Manifest manifest(Path file) {
        try {
            return ManifestJson.read(text(file));
        } catch (ManifestFormatException e) {
            throw new Failure(ExitCode.USAGE, "NOT_A_MANIFEST", file + ": " + e.getMessage(), e);
        }
    }

    private static Acknowledgements acknowledgements(Path file) {
        try {
            return Acknowledgements.parse(text(file));
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), file + ": " + e.getMessage(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, ExitCode.USAGE.name(), "cannot read " + file + " as UTF-8 text", e);
        }
    }
}

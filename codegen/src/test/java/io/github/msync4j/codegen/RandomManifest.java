package io.github.msync4j.codegen;

import io.github.msync4j.codegen.manifest.Cardinality;
import io.github.msync4j.codegen.manifest.EnumEntry;
import io.github.msync4j.codegen.manifest.ErrorEntry;
import io.github.msync4j.codegen.manifest.ErrorNumberEntry;
import io.github.msync4j.codegen.manifest.EventEntry;
import io.github.msync4j.codegen.manifest.EventGroupEntry;
import io.github.msync4j.codegen.manifest.ExtensionEntry;
import io.github.msync4j.codegen.manifest.FailureEntry;
import io.github.msync4j.codegen.manifest.FieldEntry;
import io.github.msync4j.codegen.manifest.FileEntry;
import io.github.msync4j.codegen.manifest.JavaForm;
import io.github.msync4j.codegen.manifest.LimitEntry;
import io.github.msync4j.codegen.manifest.LogEventEntry;
import io.github.msync4j.codegen.manifest.LoggerEntry;
import io.github.msync4j.codegen.manifest.Manifest;
import io.github.msync4j.codegen.manifest.MessageEntry;
import io.github.msync4j.codegen.manifest.NumberRange;
import io.github.msync4j.codegen.manifest.OperationEntry;
import io.github.msync4j.codegen.manifest.PagingEntry;
import io.github.msync4j.codegen.manifest.ParameterEntry;
import io.github.msync4j.codegen.manifest.RestEntry;
import io.github.msync4j.codegen.manifest.ValueEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Manifests of few names and numbers, so that two of them have much in common. */
final class RandomManifest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d \"quoted\"", "é");

    private final Random random;

    RandomManifest(Random random) {
        this.random = random;
    }

    Manifest next() {
        List<FileEntry> files = some(this::file);
        files.add(0, new FileEntry("home.proto", "p", "proto3", pick(JavaForm.values()), "j", "", false, false));
        List<FileEntry> homes = files;
        return new Manifest(
                Manifest.SCHEMA,
                files,
                some(name -> message("p." + NAMES.get(name), home(homes))),
                some(name -> new ExtensionEntry("p.x" + name, home(homes), "p." + any(), field(name, any()))),
                some(name -> enumeration("p.E" + name, home(homes))),
                some(name -> group("p.G" + name, home(homes))),
                some(name -> logger("p.L" + name, home(homes))),
                some(name -> new OperationEntry(
                        "p.S." + name,
                        home(homes),
                        "p." + any(),
                        "p." + any(),
                        flip(),
                        flip(),
                        flip(),
                        flip() ? null : rest(),
                        failures())));
    }

    private RestEntry rest() {
        return new RestEntry(
                any(),
                any(),
                any(),
                some(NAMES::get),
                flip() ? "" : any(),
                any(),
                parameters(),
                parameters(),
                parameters(),
                flip() ? "" : any(),
                any(),
                flip(),
                flip() ? null : new PagingEntry("", "", any(), any(), flip() ? "" : any()),
                flip(),
                "p." + any());
    }

    private List<ParameterEntry> parameters() {
        return some(name -> new ParameterEntry(NAMES.get(name), any(), flip()));
    }

    private List<FailureEntry> failures() {
        List<FailureEntry> failures = some(name -> new FailureEntry(
                NAMES.get(name), flip() ? null : random.nextInt(2), flip() ? "" : any(), "", "", any()));
        Collections.shuffle(failures, random);
        return failures;
    }

    private FileEntry file(int name) {
        JavaForm form = pick(JavaForm.values());
        boolean values = form == JavaForm.VALUES;
        return new FileEntry(
                name + ".proto",
                "p",
                pick("proto2", "2023"),
                form,
                any(),
                values ? "" : any(),
                !values && flip(),
                flip());
    }

    private MessageEntry message(String name, String file) {
        List<String> fieldNames = new ArrayList<>(NAMES);
        Collections.shuffle(fieldNames, random);
        return new MessageEntry(
                name,
                file,
                false,
                flip() ? "" : any(),
                flip() ? "" : any(),
                limit(),
                flip(),
                some(number -> field(number, fieldNames.get(number))),
                some(first -> new NumberRange(10 * first, 10 * first + random.nextInt(12))),
                some(NAMES::get));
    }

    private FieldEntry field(int number, String name) {
        Cardinality cardinality = pick(Cardinality.values());
        return new FieldEntry(
                number,
                name,
                name,
                flip() ? name : any(),
                pick("", "seconds", "raw"),
                pick("", "query", "header"),
                pick("int32", "int64", "string", "message p.a", "enum p.E1"),
                cardinality == Cardinality.MAP ? pick("string", "int64") : "",
                cardinality,
                cardinality == Cardinality.LIST && flip(),
                flip() ? "" : any(),
                flip() ? "" : any(),
                flip(),
                flip() ? "" : any(),
                limit(),
                pick("", "identity", "content"),
                flip(),
                flip());
    }

    private @Nullable LimitEntry limit() {
        return flip() ? null : new LimitEntry(bound(), bound(), pick("bytes", "items"), flip() ? "" : any());
    }

    private @Nullable Long bound() {
        return flip() ? null : (Long) (long) random.nextInt(3);
    }

    private EnumEntry enumeration(String name, String file) {
        List<String> valueNames = new ArrayList<>(NAMES);
        Collections.shuffle(valueNames, random);
        boolean errors = flip();
        List<ValueEntry> values = some(number -> value(number, valueNames.get(number), errors));
        values.add(value(9, "first", errors));
        return new EnumEntry(
                name,
                file,
                values.get(0).name(),
                flip(),
                errors,
                flip(),
                flip(),
                values,
                failures(),
                some(first -> new NumberRange(first, first + random.nextInt(2))),
                some(NAMES::get));
    }

    private ValueEntry value(int number, String name, boolean error) {
        return new ValueEntry(
                number,
                name,
                name,
                flip() ? "" : any(),
                flip() ? "" : any(),
                flip() ? "" : any(),
                flip(),
                error ? error() : null);
    }

    private ErrorEntry error() {
        return new ErrorEntry(any(), any(), flip(), any(), any(), errorNumber(), errorNumber());
    }

    private ErrorNumberEntry errorNumber() {
        return flip()
                ? new ErrorNumberEntry(null, "", false)
                : new ErrorNumberEntry(random.nextInt(3) - 1, flip() ? "" : any(), false);
    }

    private EventGroupEntry group(String name, String file) {
        return new EventGroupEntry(
                name,
                file,
                any(),
                any(),
                flip() ? "" : any(),
                flip(),
                some(event -> new EventEntry("V" + event, "p." + any(), flip())));
    }

    private LoggerEntry logger(String name, String file) {
        return new LoggerEntry(
                name,
                file,
                any(),
                flip(),
                some(event ->
                        new LogEventEntry("V" + event, any(), pick("INFO", "WARN"), "p." + any(), flip(), flip())));
    }

    private <T> List<T> some(IntFunction<T> make) {
        List<T> made = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (random.nextInt(3) > 0) {
                made.add(make.apply(i));
            }
        }
        return made;
    }

    private String home(List<FileEntry> files) {
        return files.get(random.nextInt(files.size())).name();
    }

    private String any() {
        return pick("a", "b", "c");
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean flip() {
        return random.nextBoolean();
    }
}

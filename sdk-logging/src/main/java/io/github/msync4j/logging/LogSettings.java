package io.github.msync4j.logging;

import io.github.msync4j.logging.internal.line.Utf8Buffer;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Options as text, as who runs a program sets them: system properties, and a file that one of these names. Strict: what is
 * not understood is an error and never a default.
 */
final class LogSettings {
    private static final String PREFIX = "msync4j.log.";
    private static final String FILE = "msync4j.log.settings";

    private LogSettings() {}

    /** The options, but for what the properties say, and the file that they name; the properties hold against the file. */
    static LogOptions override(LogOptions options, Properties properties) {
        Map<String, String> named = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                named.put(name, properties.getProperty(name));
            }
        }
        String file = named.remove(FILE);
        LogOptions.Builder builder = options.toBuilder();
        if (file != null) {
            apply(builder, read(file));
        }
        apply(builder, named);
        return builder.build();
    }

    private static void apply(LogOptions.Builder options, Map<String, String> settings) {
        settings.forEach((name, value) -> apply(options, name, value.trim()));
    }

    private static void apply(LogOptions.Builder options, String name, String value) {
        switch (name) {
            case "msync4j.log.level" -> options.level(level(name, value));
            case "msync4j.log.format" -> options.format(constant(name, value, LogFormat.values()));
            case "msync4j.log.console" -> options.console(flag(name, value));
            case "msync4j.log.cache" -> options.cache(flag(name, value));
            case "msync4j.log.cacheBytes" ->
                options.cacheBytes(number(name, value, LogOptions.MIN_BYTES, LogOptions.MAX_BYTES));
            case "msync4j.log.directory" -> options.directory(path(name, value));
            case "msync4j.log.fileBytes" ->
                options.fileBytes(number(name, value, LogOptions.MIN_FILE_BYTES, LogOptions.MAX_BYTES));
            case "msync4j.log.files" -> options.files(number(name, value, 1, LogOptions.MAX_FILES));
            case "msync4j.log.queue" -> options.queue(number(name, value, 0, LogOptions.MAX_QUEUE));
            case "msync4j.log.identities" -> options.identities(constant(name, value, LogIdentities.values()));
            case "msync4j.log.contents" -> options.contents(flag(name, value));
            case "msync4j.log.upload" -> options.upload(flag(name, value));
            default ->
                throw invalid(
                        name,
                        value,
                        "level, format, console, cache, cacheBytes, directory, fileBytes, files, queue,"
                                + " identities, contents or upload behind msync4j.log.; settings as a system property");
        }
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path(FILE, file))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            IllegalArgumentException why = invalid(FILE, file, "a properties file in UTF-8 that can be read");
            why.initCause(e);
            throw why;
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    private static LogLevel level(String name, String value) {
        try {
            return LogLevels.parse(value);
        } catch (IllegalArgumentException e) {
            throw invalid(name, value, "TRACE, DEBUG, INFO, WARN, ERROR, OFF (or SILENT), or 0 to 5");
        }
    }

    private static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(name, value, "true or false");
        };
    }

    private static int number(String name, String value, int min, int max) {
        try {
            return LogOptions.within(name, Integer.parseInt(value), min, max);
        } catch (NumberFormatException e) {
            throw invalid(name, value, min + " to " + max);
        }
    }

    private static Path path(String name, String value) {
        try {
            if (!value.isEmpty()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            // the same as none
        }
        throw invalid(name, value, "a path");
    }

    private static <E extends Enum<E>> E constant(String name, String value, E[] all) {
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw invalid(name, value, Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")));
    }

    static IllegalArgumentException invalid(String option, String value, String allowed) {
        return new IllegalArgumentException(option + ": " + shown(value) + " is not allowed; allowed: " + allowed);
    }

    /** A value as it may stand in a message: it may be anything. */
    static String shown(String value) {
        Utf8Buffer shown = new Utf8Buffer();
        shown.appendEscaped(value, 100);
        return shown.text(0, shown.length());
    }
}

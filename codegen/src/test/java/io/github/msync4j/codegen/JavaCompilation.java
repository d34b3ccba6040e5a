package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated Java the strict way. */
final class JavaCompilation {
    private JavaCompilation() {}

    /** Compiles with all lints and all of doclint; neither error nor warning may come of it. */
    static void compileStrictly(Map<String, String> sources, Path output) {
        compile(sources, output, List.of("-Xlint:all", "-Werror", "-Xdoclint:all/protected"));
    }

    static void compile(Map<String, String> sources, Path output, List<String> more) {
        List<String> options = new ArrayList<>(List.of("--release", "17", "-d", output.toString()));
        options.addAll(more);
        assertThat(diagnostics(sources, options))
                .filteredOn(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .isEmpty();
    }

    /** {@return what the compiler has to say of deprecated things, as {@code Door.java:7}} */
    static List<String> deprecations(Map<String, String> sources, Path output) {
        List<String> options =
                List.of("--release", "17", "-d", output.toString(), "-Xlint:deprecation", "-Xmaxwarns", "1000");
        return diagnostics(sources, options).stream()
                .filter(diagnostic -> diagnostic.getCode().contains("deprecated"))
                .map(diagnostic -> "%s:%d"
                        .formatted(Path.of(diagnostic.getSource().getName()).getFileName(), diagnostic.getLineNumber()))
                .toList();
    }

    /**
     * {@return what is wrong with a source that switches over sealed interfaces, as the compiler prints it}
     *
     * @param source the source
     * @param used the folder of the sources that it uses, which are not looked at any further
     */
    static List<String> errors(Path source, Path used) throws IOException {
        int feature = Runtime.version().feature();
        List<String> options = new ArrayList<>(List.of("--release", Integer.toString(feature)));
        options.addAll(feature < 21 ? List.of("--enable-preview") : List.of());
        options.addAll(List.of("-sourcepath", used.toString(), "-implicit:none", "-d", used.toString()));
        String name = String.valueOf(source.getFileName());
        return diagnostics(Map.of(name, Files.readString(source)), options).stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.toString().replaceFirst("^/", ""))
                .toList();
    }

    private static List<Diagnostic<? extends JavaFileObject>> diagnostics(
            Map<String, String> sources, List<String> more) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        List<String> options = new ArrayList<>(List.of("-proc:none"));
        options.addAll(more);
        if (!more.contains("-cp")) {
            options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        }
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        try (var manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiler.getTask(null, manager, diagnostics, options, null, files).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(Path.of("/" + path).toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

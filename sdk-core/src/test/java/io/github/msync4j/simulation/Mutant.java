package io.github.msync4j.simulation;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The client with a bug put in: the patched sources, compiled beside the real classes. It is simulated by classes of its
 * own, for which it is the client there is.
 */
final class Mutant {
    private final Path classes;

    /** Makes a client of this module's sources and a patch. */
    Mutant(Path module, Patch patch, Path classes) throws IOException {
        this.classes = classes;
        compile(patch.apply(module));
    }

    private void compile(Map<String, String> sources) {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(new Source(path, text)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath =
                System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", "");
        List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath);
        if (!compiler.getTask(null, null, null, options, null, files).call()) {
            throw new IllegalStateException("the mutant does not compile");
        }
    }

    /** The report on the first of these seeds that fails; null if the bug gets through. */
    @Nullable
    String firstFailure(long first, long count, int threads) throws ReflectiveOperationException, IOException {
        URL[] own = {
            classes.toUri().toURL(), home(io.github.msync4j.internal.connection.Connection.class), home(Mutant.class)
        };
        try (URLClassLoader loader = new OwnFirst(own)) {
            return (String) loader.loadClass(Seeds.class.getName())
                    .getMethod("report", long.class, long.class, int.class)
                    .invoke(null, first, count, threads);
        }
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Takes the client's internals and the simulation from its own place, and all else from where everybody does. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URL[] own) {
            super(own, Mutant.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("io.github.msync4j.internal.") && !name.startsWith("io.github.msync4j.simulation.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

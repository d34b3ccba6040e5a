package io.github.msync4j.codegen;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs a program that was compiled against generated types, in a class loader of its own. */
final class UserCode {
    private UserCode() {}

    /** {@return what the program, a Supplier, says} */
    static Object run(String program, Path... classes) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path folder : classes) {
            urls.add(url(folder));
        }
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), UserCode.class.getClassLoader())) {
            Object main = loader.loadClass(program).getConstructor().newInstance();
            return ((Supplier<?>) main).get();
        }
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}

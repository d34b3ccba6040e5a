package io.github.msync4j.consumer;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a module holds. */
final class Classes {
    private Classes() {}

    /** All classes of a module of this project, loaded but not initialized, in the order of their names. */
    static List<Class<?>> of(String module) throws IOException {
        var finder = ModuleFinder.of(ModulePath.ofProject().entries().toArray(Path[]::new));
        try (ModuleReader reader = finder.find(module).orElseThrow().open();
                Stream<String> files = reader.list()) {
            return files.filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .map(file -> file.replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(Classes::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Classes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}

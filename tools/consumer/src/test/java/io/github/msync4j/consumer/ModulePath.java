package io.github.msync4j.consumer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of a module path: jars, or folders of classes where a module is not packaged yet. */
record ModulePath(List<Path> entries) {
    /** What is built here: jars and classes of the reactor. */
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** What an application gets that depends on sdk-core alone. Written by the build. */
    static ModulePath ofSdk() {
        try {
            return of(Files.readString(Path.of("target/module-path")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SDK and the application. */
    static ModulePath ofApplication() {
        return new ModulePath(Stream.concat(Stream.of(Path.of("target/classes")), ofSdk().entries.stream())
                .toList());
    }

    /** All modules of this project, those that applications get and the others. */
    static ModulePath ofProject() {
        return new ModulePath(of(System.getProperty("java.class.path")).entries.stream()
                .filter(entry -> entry.startsWith(ROOT) && !entry.endsWith("test-classes"))
                .toList());
    }

    private static ModulePath of(String path) {
        return new ModulePath(Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists)
                .toList());
    }

    /** What the modules say of themselves. */
    List<ModuleDescriptor> descriptors() {
        return ModuleFinder.of(entries.toArray(Path[]::new)).findAll().stream()
                .map(ModuleReference::descriptor)
                .toList();
    }

    /** As the option of {@code java} and {@code javac}. */
    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}

package io.github.msync4j.internal.support;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a client runs in.
 *
 * @param onModulePath whether the SDK is made of modules here
 * @param modules the SDK's own modules, and the libraries it needs; on the class path their jars
 * @param java which Java, and how much of the machine it has
 * @param os which system
 * @param timeZone the time zone
 * @param proxyProperties the system properties about proxies that are set; not what they say
 */
record Surroundings(
        boolean onModulePath,
        List<String> modules,
        Map<String, Object> java,
        Map<String, Object> os,
        String timeZone,
        List<String> proxyProperties) {

    /** Of what an application has beside these nothing is told. */
    private static final Pattern OWN_OR_NEEDED =
            Pattern.compile("(?:io\\.github\\.msync4j|io\\.netty|com\\.google\\.protobuf"
                    + "|com\\.fasterxml\\.jackson|org\\.slf4j|ch\\.qos\\.logback|org\\.apache\\.logging).*"
                    + "|(?:protocol|sdk-|server-admin|netty-|protobuf-|jackson-|slf4j-|logback-|log4j-).*\\.jar");

    private static final String OWN_MODULE = "io.github.msync4j.core";

    private static final List<String> PROXY_PROPERTIES = List.of(
            "http.nonProxyHosts", "http.proxyHost", "https.proxyHost", "java.net.useSystemProxies", "socksProxyHost");

    /** What this JVM runs in. */
    static Surroundings ofThisJvm() {
        Properties properties = System.getProperties();
        // by its name: asking the class would be reflection
        boolean onModulePath = ModuleLayer.boot().findModule(OWN_MODULE).isPresent();
        return new Surroundings(
                onModulePath,
                onModulePath ? modules(ModuleLayer.boot()) : jars(properties.getProperty("java.class.path", "")),
                java(properties),
                os(properties),
                ZoneId.systemDefault().getId(),
                PROXY_PROPERTIES.stream()
                        .filter(name -> properties.getProperty(name) != null)
                        .toList());
    }

    private static List<String> modules(ModuleLayer layer) {
        return layer.modules().stream()
                .map(Module::getDescriptor)
                .filter(Objects::nonNull)
                .map(descriptor -> descriptor.toNameAndVersion())
                .filter(OWN_OR_NEEDED.asMatchPredicate())
                .sorted()
                .toList();
    }

    private static List<String> jars(String classPath) {
        TreeSet<String> names = new TreeSet<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator))) {
            String name = entry.isEmpty() ? "" : String.valueOf(Path.of(entry).getFileName());
            if (OWN_OR_NEEDED.matcher(name).matches()) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static Map<String, Object> java(Properties properties) {
        Map<String, Object> java = new LinkedHashMap<>();
        java.put("version", properties.getProperty("java.version", ""));
        java.put("vendor", properties.getProperty("java.vendor", ""));
        java.put("vm", properties.getProperty("java.vm.name", ""));
        java.put("processors", Runtime.getRuntime().availableProcessors());
        java.put("maxHeapBytes", Runtime.getRuntime().maxMemory());
        return java;
    }

    private static Map<String, Object> os(Properties properties) {
        Map<String, Object> os = new LinkedHashMap<>();
        os.put("name", properties.getProperty("os.name", ""));
        os.put("version", properties.getProperty("os.version", ""));
        os.put("arch", properties.getProperty("os.arch", ""));
        return os;
    }
}

package io.github.msync4j.codegen.reference;

import io.github.msync4j.codegen.model.Spec;
import io.github.msync4j.codegen.model.SpecFile;
import io.github.msync4j.codegen.model.WireFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reference of a spec: a page for each kind of thing, and all of them as one HTML document. */
public final class Reference {
    private Reference() {}

    /**
     * Writes the reference.
     *
     * @param spec what an application sees
     * @param wire what travels
     * @return the files' texts, by their paths below the folder of the reference
     */
    public static Map<String, String> files(Spec spec, List<WireFile> wire) {
        List<Page> pages = pages(spec, wire);
        Map<String, String> files = new LinkedHashMap<>();
        var start = new StartPage(pages);
        Stream.concat(Stream.of(start.page(StartPage.HTML)), pages.stream())
                .forEach(page -> files.put(page.name() + ".md", new Markdown(page).text()));
        List<Page> all =
                Stream.concat(Stream.of(start.page(Text.EMPTY)), pages.stream()).toList();
        files.put("index.html", new Html(all).text());
        return files;
    }

    static List<Page> pages(Spec anyOrder, List<WireFile> wireInAnyOrder) {
        Spec spec = new Spec(
                anyOrder.files().stream()
                        .sorted(Comparator.comparing(SpecFile::name))
                        .toList(),
                List.of());
        // what others build on comes first
        List<WireFile> wire = wireInAnyOrder.stream()
                .sorted(Comparator.comparing((WireFile file) -> -importers(file, wireInAnyOrder))
                        .thenComparing(WireFile::name))
                .toList();
        var homes = new Homes(spec);
        List<Page> pages = new ArrayList<>();
        pages.add(new EventPage(spec, homes).page());
        pages.add(new ValuePage(spec, homes).page());
        pages.add(new ErrorPage(spec, homes).page());
        spec.files().stream()
                .filter(file -> !file.services().isEmpty())
                .map(file -> new RestPage(file, spec, homes).page())
                .forEach(pages::add);
        pages.add(new LogPage(spec, homes).page());
        pages.add(new MetricPage(spec, homes).page());
        pages.add(new WirePage(wire, homes).page());
        pages.add(new LimitPage(spec, wire, homes).page());
        return pages;
    }

    private static long importers(WireFile file, List<WireFile> wire) {
        return wire.stream()
                .filter(other -> other.imports().contains(file.name()))
                .count();
    }
}

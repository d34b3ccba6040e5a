package io.github.msync4j.benchmarks.herd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs all scenarios, and writes {@code herd.svg} and the numbers in {@code herd.md}. */
public final class Main {
    private static final long SEED = 1;
    private static final int CLIENTS = 1_000_000;
    private static final int CAPACITY = 50_000;
    private static final List<Integer> OUTAGES = List.of(0, 10, 60, 300);
    private static final List<Policy> POLICIES = List.of(Policy.MSYNC4J, Policy.OFFICIAL, Policy.NO_JITTER);

    private static final String BEGIN = "<!-- numbers: written by the simulation -->\n";
    private static final String END = "<!-- end of numbers -->";

    private Main() {}

    /**
     * Runs it.
     *
     * @param args the folder of both files
     */
    public static void main(String[] args) throws IOException {
        Path docs = Path.of(args[0]);
        Files.writeString(docs.resolve("herd.svg"), Chart.of(chart()));
        Path page = docs.resolve("herd.md");
        String numbers = numbers();
        Files.writeString(page, replaced(Files.readString(page), numbers));
        System.out.print(numbers);
    }

    private static List<List<Recovery>> chart() {
        return POLICIES.stream()
                .map(policy -> Stream.of(0, 60)
                        .map(outage -> run(policy, scenario(outage)))
                        .toList())
                .toList();
    }

    private static String numbers() {
        return "\nWhat the cluster cannot take is refused at once:\n\n"
                + Tables.recoveries(recoveries(false))
                + "\nWhat it cannot take is not answered; the client gives up after 10 s:\n\n"
                + Tables.recoveries(recoveries(true))
                + "\nThe cluster vanishes without closing a connection; heartbeats notice 10 to 40 s later:\n\n"
                + Tables.recoveries(OUTAGES.stream()
                        .map(outage -> run(
                                Policy.MSYNC4J_AFTER_SILENCE, scenario(outage).silent()))
                        .toList())
                + "\nPeak over mean with other ceilings of full jitter, by outage, and what one client alone feels:\n\n"
                + ceilings()
                + "\nPeak over mean of msync4j, by what the cluster takes per second:\n\n"
                + capacities()
                + "\n";
    }

    private static List<Recovery> recoveries(boolean timingOut) {
        List<Recovery> all = new ArrayList<>();
        for (int outage : OUTAGES) {
            for (Policy policy : POLICIES) {
                Scenario scenario = scenario(outage);
                all.add(run(policy, timingOut ? scenario.timingOut() : scenario));
            }
        }
        return all;
    }

    private static String ceilings() {
        List<Policy> policies = List.of(
                Policy.MSYNC4J,
                Policy.fullJitter("1, 2, 4, 8, 16, 30", 1, 2, 4, 8, 16, 30),
                Policy.fullJitter("4, 8, 16, 30", 4, 8, 16, 30),
                Policy.fullJitter("8, 16, 20", 8, 16, 20),
                Policy.fullJitter("10, 20, 30", 10, 20, 30),
                Policy.fullJitter("30", 30));
        List<Integer> outages = List.of(0, 2, 5, 8, 10, 20, 60, 300);
        List<String> head = new ArrayList<>(List.of("ceilings, seconds"));
        outages.forEach(outage -> head.add(outage + " s"));
        head.addAll(List.of("median after a drop", "median after a 1 s blip"));
        List<List<String>> lines = new ArrayList<>();
        for (Policy policy : policies) {
            List<String> line = new ArrayList<>();
            line.add(policy.equals(Policy.MSYNC4J) ? "10, 20, 24: msync4j" : policy.name());
            outages.forEach(outage -> line.add(Tables.ratio(run(policy, scenario(outage)))));
            line.add(Tables.seconds(alone(policy, 0)));
            line.add(Tables.seconds(alone(policy, 1)));
            lines.add(line);
        }
        return Tables.grid(head, lines);
    }

    /** How long after the loss half of the clients are back when nothing but the outage is in their way. */
    private static double alone(Policy policy, int outage) {
        return run(policy, Scenario.of(100_000, Integer.MAX_VALUE, outage)).secondsSinceLossUntil(0.5);
    }

    private static String capacities() {
        List<String> head = new ArrayList<>(List.of("connections per second"));
        OUTAGES.forEach(outage -> head.add(outage + " s"));
        List<List<String>> lines = IntStream.of(20_000, 50_000, 100_000, 200_000)
                .mapToObj(capacity -> {
                    List<String> line = new ArrayList<>();
                    line.add(String.format(Locale.ROOT, "%,d", capacity));
                    OUTAGES.forEach(outage ->
                            line.add(Tables.ratio(run(Policy.MSYNC4J, Scenario.of(CLIENTS, capacity, outage)))));
                    return line;
                })
                .map(List::copyOf)
                .toList();
        return Tables.grid(head, lines);
    }

    private static Scenario scenario(int outage) {
        return Scenario.of(CLIENTS, CAPACITY, outage);
    }

    private static Recovery run(Policy policy, Scenario scenario) {
        return Herd.run(policy, scenario, SEED);
    }

    private static String replaced(String page, String numbers) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("the page has no place for the numbers: " + BEGIN.strip() + " … " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + numbers + page.substring(end);
    }
}

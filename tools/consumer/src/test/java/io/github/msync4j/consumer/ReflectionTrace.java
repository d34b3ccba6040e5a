package io.github.msync4j.consumer;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program and writes down the reflection in it, as the agent of GraalVM would, but with nothing more than a JDK:
 * as a debugger with a breakpoint at each place where reflection begins. What the JDK does within itself is left out.
 */
final class ReflectionTrace {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    /** Where reflection begins. */
    private static final Map<String, Set<String>> BEGINNINGS = Map.of(
            "java.lang.Class",
            Set.of(
                    "forName",
                    "getClasses",
                    "getConstructor",
                    "getConstructors",
                    "getDeclaredClasses",
                    "getDeclaredConstructor",
                    "getDeclaredConstructors",
                    "getDeclaredField",
                    "getDeclaredFields",
                    "getDeclaredMethod",
                    "getDeclaredMethods",
                    "getField",
                    "getFields",
                    "getGenericSuperclass",
                    "getMethod",
                    "getMethods",
                    "getNestMembers",
                    "getPermittedSubclasses",
                    "getRecordComponents",
                    "getResource",
                    "getResourceAsStream",
                    "newInstance"),
            "java.lang.ClassLoader",
            Set.of("getResource", "getResources", "getResourceAsStream"),
            "java.lang.invoke.MethodHandles$Lookup",
            Set.of(
                    "findConstructor",
                    "findGetter",
                    "findSetter",
                    "findSpecial",
                    "findStatic",
                    "findStaticGetter",
                    "findStaticSetter",
                    "findStaticVarHandle",
                    "findVarHandle",
                    "findVirtual"),
            "java.lang.reflect.Constructor",
            Set.of("newInstance"),
            "java.lang.reflect.Field",
            Set.of("get", "set", "getInt", "setInt", "getLong", "setLong", "getBoolean", "setBoolean"),
            "java.lang.reflect.Method",
            Set.of("invoke"),
            "java.lang.reflect.Proxy",
            Set.of("newProxyInstance"),
            "java.util.ServiceLoader",
            Set.of("load"));

    private final Set<Reflection> seen = new HashSet<>();
    private final VirtualMachine machine;

    private ReflectionTrace(VirtualMachine machine) {
        this.machine = machine;
    }

    /**
     * Runs {@code java} to its end.
     *
     * @param arguments from the path to the program's own
     * @param output the file for what it says
     */
    static Set<Reflection> of(List<String> arguments, Path output) throws Exception {
        ListeningConnector listening = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(each -> each.transport().name().equals("dt_socket"))
                .findFirst()
                .orElseThrow();
        Map<String, Argument> settings = listening.defaultArguments();
        setting(settings, "localAddress").setValue("127.0.0.1");
        setting(settings, "port").setValue("0");
        setting(settings, "timeout").setValue(String.valueOf(LONGEST_SILENCE.toMillis()));
        String address = listening.startListening(settings);
        try {
            List<String> options = List.of("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address);
            Process process = Java.start(options, arguments, output);
            try {
                var trace = new ReflectionTrace(listening.accept(settings));
                trace.follow();
                Java.awaitSuccess(process, output);
                return trace.seen;
            } finally {
                process.destroyForcibly();
            }
        } finally {
            listening.stopListening(settings);
        }
    }

    private static Argument setting(Map<String, Argument> settings, String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    private void follow() throws InterruptedException, IncompatibleThreadStateException {
        for (String name : BEGINNINGS.keySet()) {
            ClassPrepareRequest later = machine.eventRequestManager().createClassPrepareRequest();
            later.addClassFilter(name);
            later.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            later.enable();
            machine.classesByName(name).forEach(this::watch);
        }
        // the first event is the start, before which nothing runs
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove(LONGEST_SILENCE.toMillis());
                if (events == null) {
                    throw new AssertionError("the traced program hangs");
                }
                for (Event event : events) {
                    if (event instanceof VMDisconnectEvent) {
                        return;
                    }
                    if (event instanceof ClassPrepareEvent prepared) {
                        watch(prepared.referenceType());
                    }
                    if (event instanceof BreakpointEvent begun) {
                        List<StackFrame> frames = begun.thread().frames(0, 2);
                        note(
                                frames.get(0),
                                frames.get(1).location().declaringType().name());
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            // the program has ended
        }
    }

    private void watch(ReferenceType type) {
        Set<String> names = Objects.requireNonNull(BEGINNINGS.get(type.name()));
        for (var method : type.methods()) {
            if (names.contains(method.name()) && method.location() != null) {
                BreakpointRequest request = machine.eventRequestManager().createBreakpointRequest(method.location());
                request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
                request.enable();
            }
        }
    }

    private void note(StackFrame frame, String by) {
        if (JDK.stream().anyMatch(by::startsWith)) {
            return;
        }
        ObjectReference self = frame.thisObject();
        switch (frame.location().declaringType().name()) {
            case "java.lang.reflect.Constructor" -> add(by, self, "<init>", parameterTypes(self));
            case "java.lang.reflect.Field" -> add(by, self, text(self, "name"), null);
            case "java.lang.reflect.Method" -> add(by, self, text(self, "name"), parameterTypes(self));
            default ->
                seen.add(new Reflection(
                        by,
                        self instanceof ClassObjectReference type ? name(type) : about(frame.getArgumentValues()),
                        null));
        }
    }

    private void add(String by, @Nullable ObjectReference member, String name, @Nullable List<String> parameterTypes) {
        seen.add(new Reflection(by, name(value(member, "clazz")), new Reflection.Member(name, parameterTypes)));
    }

    /** What a look-up is about, where it is not the class that it is called on. */
    private static String about(List<Value> arguments) {
        Value first = arguments.isEmpty() ? null : arguments.get(0);
        if (first instanceof StringReference text) {
            return text.value();
        }
        return first instanceof ClassObjectReference type ? name(type) : String.valueOf(first);
    }

    private static List<String> parameterTypes(@Nullable ObjectReference member) {
        return ((ArrayReference) value(member, "parameterTypes"))
                .getValues().stream().map(ReflectionTrace::name).toList();
    }

    private static String text(@Nullable ObjectReference object, String field) {
        return ((StringReference) value(object, field)).value();
    }

    private static Value value(@Nullable ObjectReference object, String field) {
        ObjectReference present = Objects.requireNonNull(object);
        return Objects.requireNonNull(present.getValue(present.referenceType().fieldByName(field)));
    }

    private static String name(Value type) {
        return ((ClassObjectReference) type).reflectedType().name();
    }
}

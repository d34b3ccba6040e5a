package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.protocol.options.Options;

/** What a group of events is called in Java: as its option says, else as follows from the service's name. */
public final class GroupNames {
    private static final String REGULAR = "Events";

    private GroupNames() {}

    /**
     * Names the sealed interface.
     *
     * @param service the group
     * @return the name; empty if none can be made
     */
    public static String event(ServiceDescriptor service) {
        String said = service.getOptions().getExtension(Options.events).getEvent();
        return said.isEmpty() ? named(service, "Event") : said;
    }

    /**
     * Names the interface of its handlers.
     *
     * @param service the group
     * @return the name; empty if none can be made
     */
    public static String handler(ServiceDescriptor service) {
        String said = service.getOptions().getExtension(Options.events).getHandler();
        return said.isEmpty() ? named(service, "Handler") : said;
    }

    /**
     * Names the class that sends custom messages.
     *
     * @param service the group
     * @return the name; empty if none can be made
     */
    public static String messages(ServiceDescriptor service) {
        String said = service.getOptions().getExtension(Options.events).getMessages();
        return said.isEmpty() ? named(service, "Messages") : said;
    }

    private static String named(ServiceDescriptor service, String suffix) {
        String name = service.getName();
        return name.endsWith(REGULAR) ? name.substring(0, name.length() - REGULAR.length()) + suffix : "";
    }
}

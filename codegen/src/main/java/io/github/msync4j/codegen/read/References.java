package io.github.msync4j.codegen.read;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.codegen.model.Comment;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.Reference;
import io.github.msync4j.protocol.options.Options;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names in comments are in Java: whatever is generated, by its full name in the spec. */
final class References {
    private final Map<String, Reference> all = new HashMap<>();

    /** Adds a file that is generated from. */
    void add(FileDescriptor file) {
        Set<Descriptor> logged = LogReader.requests(file);
        file.getMessageTypes().stream().filter(each -> !logged.contains(each)).forEach(this::add);
        file.getEnumTypes().forEach(this::add);
        file.getServices().forEach(this::add);
    }

    private void add(Descriptor message) {
        var type = new JavaName(FileReader.javaPackage(message.getFile()), message.getName());
        all.put(message.getFullName(), Reference.to(type));
        boolean isUnion = message.getRealOneofs().size() == 1
                && message.getFields().stream().allMatch(field -> field.getRealContainingOneof() != null);
        if (!isUnion) { // its members are types, which have names of their own
            message.getFields()
                    .forEach(field ->
                            all.put(field.getFullName(), Reference.to(type, Names.member(field.getName()) + "()")));
        }
    }

    /** Adds an enum. To protobuf a value stands beside its enum; people write it below the enum too. */
    void add(EnumDescriptor type) {
        var name = new JavaName(FileReader.javaPackage(type.getFile()), type.getName());
        all.put(type.getFullName(), Reference.to(name));
        type.getValues().forEach(value -> {
            var constant = Reference.to(name, Names.constant(type.getName(), value.getName()));
            all.put(beside(type.getFullName(), value.getName()), constant);
            all.put(type.getFullName() + "." + value.getName(), constant);
        });
    }

    private static String beside(String fullName, String name) {
        return fullName.substring(0, fullName.lastIndexOf('.') + 1) + name;
    }

    private void add(ServiceDescriptor service) {
        String javaPackage = FileReader.javaPackage(service.getFile());
        boolean hasEvents = service.getOptions().hasExtension(Options.events);
        var type = new JavaName(javaPackage, hasEvents ? GroupNames.handler(service) : service.getName());
        all.put(service.getFullName(), Reference.to(type));
        for (MethodDescriptor method : service.getMethods()) {
            String name = method.getName();
            String member = hasEvents ? "on" + name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            all.put(method.getFullName(), Reference.to(type, member));
        }
    }

    /** Finds what the names in a comment are, from within outwards as protobuf does. */
    Map<String, Reference> in(String comment, String scope) {
        Map<String, Reference> found = new HashMap<>();
        Comment.possibleNames(comment)
                .forEach(name -> find(name, scope).ifPresent(reference -> found.put(name, reference)));
        return found;
    }

    private Optional<Reference> find(String name, String scope) {
        if (name.startsWith(".")) {
            return Optional.ofNullable(all.get(name.substring(1)));
        }
        for (String around = scope;
                !around.isEmpty();
                around = around.substring(0, Math.max(0, around.lastIndexOf('.')))) {
            Reference found = all.get(around + "." + name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.ofNullable(all.get(name));
    }
}

package io.github.msync4j.codegen.read;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that know what they import. */
public final class Linked {
    private final Map<String, FileDescriptor> files = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * Adds a file, after those it imports; one that imports an unreadable file is left out.
     *
     * @param proto the file
     * @throws DescriptorValidationException if it does not fit together
     */
    public void add(FileDescriptorProto proto) throws DescriptorValidationException {
        seen.add(proto.getName());
        List<FileDescriptor> imports = new ArrayList<>();
        for (String name : proto.getDependencyList()) {
            @Nullable FileDescriptor imported = files.get(name);
            if (imported != null) {
                imports.add(imported);
            } else if (seen.contains(name)) {
                return; // the import was unreadable, and that is said already
            }
        }
        files.put(proto.getName(), FileDescriptor.buildFrom(proto, imports.toArray(FileDescriptor[]::new)));
    }

    /** {@return the files, in the order in which they were added} */
    public List<FileDescriptor> files() {
        return List.copyOf(files.values());
    }

    @Nullable
    FileDescriptor file(String name) {
        return files.get(name);
    }
}

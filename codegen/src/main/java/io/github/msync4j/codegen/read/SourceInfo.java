package io.github.msync4j.codegen.read;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.codegen.model.Comment;
import io.github.msync4j.codegen.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the things of one file stand, and what their comments say. */
final class SourceInfo {
    private static final Pattern HEADING = Pattern.compile("\\s*-{3,} (.+?) -{3,}\\s*");

    private final String file;
    private final References references;
    private final Map<List<Integer>, Location> locations = new HashMap<>();

    SourceInfo(FileDescriptorProto proto, References references) {
        this.references = references;
        file = proto.getName();
        for (Location location : proto.getSourceCodeInfo().getLocationList()) {
            locations.putIfAbsent(List.copyOf(location.getPathList()), location);
        }
    }

    Place place(GenericDescriptor thing) {
        return place(path(thing));
    }

    Place packagePlace() {
        Place place = place(List.of(FileDescriptorProto.OPTIONS_FIELD_NUMBER, FileOptions.JAVA_PACKAGE_FIELD_NUMBER));
        return place.line() == 0 ? new Place(file, 1, 1) : place;
    }

    /** {@return the comment above a thing, else the one behind it, else an empty one} */
    Comment comment(GenericDescriptor thing) {
        String text = text(thing);
        return new Comment(text, isDeprecated(thing), references.in(text, thing.getFullName()), place(thing));
    }

    /** {@return what the comment says, as it stands} */
    String text(GenericDescriptor thing) {
        Location location = locations.get(path(thing));
        if (location == null) {
            return "";
        }
        String leading = location.getLeadingComments();
        return leading.isBlank() ? location.getTrailingComments() : leading;
    }

    /** {@return what a comment on its own above a thing says between dashes, or an empty text} */
    String heading(GenericDescriptor thing) {
        Location location = locations.get(path(thing));
        return location == null
                ? ""
                : location.getLeadingDetachedCommentsList().stream()
                        .map(HEADING::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .findFirst()
                        .orElse("");
    }

    /** {@return the comment at the top of the file, or an empty text} */
    String fileComment() {
        return Stream.of(FileDescriptorProto.SYNTAX_FIELD_NUMBER, FileDescriptorProto.EDITION_FIELD_NUMBER)
                .map(number -> locations.get(List.of(number)))
                .filter(Objects::nonNull)
                .map(Location::getLeadingComments)
                .filter(comment -> !comment.isBlank())
                .findFirst()
                .orElse("");
    }

    /** A file that is deprecated is so with all that stands in it, whatever else stands there. */
    static boolean isDeprecated(GenericDescriptor thing) {
        if (thing instanceof Descriptor message) {
            return message.getOptions().getDeprecated() || isDeprecated(message.getFile());
        }
        if (thing instanceof EnumDescriptor type) {
            return type.getOptions().getDeprecated() || isDeprecated(type.getFile());
        }
        if (thing instanceof ServiceDescriptor service) {
            return service.getOptions().getDeprecated() || isDeprecated(service.getFile());
        }
        if (thing instanceof EnumValueDescriptor value) {
            return value.getOptions().getDeprecated();
        }
        if (thing instanceof FieldDescriptor field) {
            return field.getOptions().getDeprecated();
        }
        return thing instanceof MethodDescriptor method && method.getOptions().getDeprecated();
    }

    private static boolean isDeprecated(FileDescriptor all) {
        return all.getOptions().getDeprecated();
    }

    private Place place(List<Integer> path) {
        Location location = locations.get(path);
        return location == null || location.getSpanCount() < 2
                ? new Place(file, 0, 0)
                : new Place(file, location.getSpan(0) + 1, location.getSpan(1) + 1);
    }

    private static List<Integer> path(GenericDescriptor thing) {
        if (thing instanceof Descriptor message) {
            return message.getContainingType() == null
                    ? below(null, FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, message.getIndex())
                    : below(message.getContainingType(), DescriptorProto.NESTED_TYPE_FIELD_NUMBER, message.getIndex());
        }
        if (thing instanceof EnumDescriptor type) {
            return type.getContainingType() == null
                    ? below(null, FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, type.getIndex())
                    : below(type.getContainingType(), DescriptorProto.ENUM_TYPE_FIELD_NUMBER, type.getIndex());
        }
        if (thing instanceof EnumValueDescriptor value) {
            return below(value.getType(), EnumDescriptorProto.VALUE_FIELD_NUMBER, value.getIndex());
        }
        if (thing instanceof FieldDescriptor field) {
            if (!field.isExtension()) {
                return below(field.getContainingType(), DescriptorProto.FIELD_FIELD_NUMBER, field.getIndex());
            }
            return field.getExtensionScope() == null
                    ? below(null, FileDescriptorProto.EXTENSION_FIELD_NUMBER, field.getIndex())
                    : below(field.getExtensionScope(), DescriptorProto.EXTENSION_FIELD_NUMBER, field.getIndex());
        }
        if (thing instanceof OneofDescriptor oneof) {
            return below(oneof.getContainingType(), DescriptorProto.ONEOF_DECL_FIELD_NUMBER, oneof.getIndex());
        }
        if (thing instanceof ServiceDescriptor service) {
            return below(null, FileDescriptorProto.SERVICE_FIELD_NUMBER, service.getIndex());
        }
        if (thing instanceof MethodDescriptor method) {
            return below(method.getService(), ServiceDescriptorProto.METHOD_FIELD_NUMBER, method.getIndex());
        }
        throw new IllegalArgumentException("no path to a " + thing.getClass().getSimpleName());
    }

    private static List<Integer> below(@Nullable GenericDescriptor parent, int field, int index) {
        List<Integer> path =
                parent == null || parent instanceof FileDescriptor ? new ArrayList<>() : new ArrayList<>(path(parent));
        path.add(field);
        path.add(index);
        return path;
    }
}

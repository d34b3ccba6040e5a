package io.github.msync4j.protocol;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.RestAuthorization;
import io.github.msync4j.protocol.options.RestCall;
import io.github.msync4j.protocol.options.RestEncoding;
import io.github.msync4j.protocol.options.RestParameter;
import io.github.msync4j.protocol.options.RestService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A REST call of the spec, as it is to be compared with the catalogue. */
final class SpecCall {
    private final RestService service;
    private final HttpRule http;
    private final RestCall call;
    private final Descriptor request;
    private final Descriptor response;

    private SpecCall(ServiceDescriptor service, MethodDescriptor method) {
        this.service = service.getOptions().getExtension(Options.restApi);
        this.http = method.getOptions().getExtension(AnnotationsProto.http);
        this.call = method.getOptions().getExtension(Options.call);
        this.request = method.getInputType();
        this.response = method.getOutputType();
    }

    /** All calls, by their ids. */
    static Map<String, SpecCall> all() {
        Map<String, SpecCall> calls = new TreeMap<>();
        for (FileDescriptor file : linked()) {
            for (ServiceDescriptor service : file.getServices()) {
                if (service.getOptions().hasExtension(Options.restApi)) {
                    for (MethodDescriptor method : service.getMethods()) {
                        SpecCall call = new SpecCall(service, method);
                        calls.put(call.call.getId(), call);
                    }
                }
            }
        }
        return calls;
    }

    private static List<FileDescriptor> linked() {
        Map<String, FileDescriptor> linked = new HashMap<>();
        try {
            for (FileDescriptorProto file : Spec.all().getFileList()) {
                FileDescriptor[] imports =
                        file.getDependencyList().stream().map(linked::get).toArray(FileDescriptor[]::new);
                linked.put(file.getName(), FileDescriptor.buildFrom(file, imports));
            }
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(linked.values());
    }

    List<String> differences(CatalogueCall wanted) {
        List<String> differences = new ArrayList<>();
        compare("method", wanted.method(), http.getPatternCase().name(), differences);
        compare("path", anonymous(wanted.path()), anonymous(service.getPrefix() + path()), differences);
        compare(
                "authorization",
                wanted.isPublic(),
                call.getAuthorization() == RestAuthorization.REST_AUTHORIZATION_NONE,
                differences);
        compare("content type", wanted.contentType(), contentType(), differences);
        compareAll("header", wanted.headers(), headers(), differences);
        compareAll("query", wanted.query(), query(), differences);
        compareAll("body", wanted.body(), body(), differences);
        for (String path : wanted.answer()) {
            if (!holds(path)) {
                differences.add("answer lacks " + path);
            }
        }
        return differences;
    }

    private static void compare(String what, Object wanted, Object declared, List<String> differences) {
        if (!wanted.equals(declared)) {
            differences.add(what + " " + wanted + " is " + declared);
        }
    }

    private static void compareAll(String what, Set<String> wanted, Set<String> declared, List<String> differences) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(declared);
        Set<String> more = new TreeSet<>(declared);
        more.removeAll(wanted);
        if (!missing.isEmpty() || !more.isEmpty()) {
            differences.add(what + " " + String.join(" ", missing) + " is " + String.join(" ", more));
        }
    }

    private String path() {
        return switch (http.getPatternCase()) {
            case GET -> http.getGet();
            case PUT -> http.getPut();
            case POST -> http.getPost();
            case DELETE -> http.getDelete();
            case PATCH -> http.getPatch();
            case CUSTOM, PATTERN_NOT_SET -> "";
        };
    }

    /** What a variable is called does not travel. */
    private static String anonymous(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    private String contentType() {
        return switch (call.getEncoding()) {
            case REST_ENCODING_FORM -> "application/x-www-form-urlencoded";
            case REST_ENCODING_MULTIPART -> "multipart/form-data";
            case REST_ENCODING_JSON, UNRECOGNIZED -> "application/json";
        };
    }

    private Set<String> headers() {
        Set<String> all = new TreeSet<>();
        call.getHeadersList().forEach(fixed -> all.add(fixed.getName() + ":string:true"));
        request.getFields().stream()
                .filter(SpecCall::isHeader)
                .forEach(field -> all.add(parameter(field, field.getJsonName(), type(field))));
        return all;
    }

    private Set<String> query() {
        Set<String> all = new TreeSet<>();
        call.getQueryList().forEach(fixed -> all.add(fixed.getName() + ":" + type(fixed) + ":true"));
        request.getFields().stream()
                .filter(field -> !isInPath(field) && !isInBody(field) && !isHeader(field))
                .forEach(field ->
                        all.add(parameter(field, field.getJsonName(), field.isRepeated() ? "string" : type(field))));
        return all;
    }

    private Set<String> body() {
        Set<String> all = new TreeSet<>();
        boolean isForm = call.getEncoding() == RestEncoding.REST_ENCODING_MULTIPART;
        call.getBodyList()
                .forEach(fixed -> all.add(fixed.getName() + ":" + (isForm ? "form string" : type(fixed)) + ":true"));
        for (FieldDescriptor field : request.getFields()) {
            if (!isInPath(field) && !isHeader(field) && isInBody(field)) {
                addMembers(field, http.getBody().equals(field.getName()) ? "[]" : field.getJsonName(), all, isForm);
            }
        }
        return all;
    }

    /** A member of the body, or what is in it: {@code a.b}, or {@code a[].b} of a list. */
    private static void addMembers(FieldDescriptor field, String name, Set<String> all, boolean isForm) {
        if (isObject(field)) {
            String within = name + (field.isRepeated() ? "[]." : ".");
            field.getMessageType()
                    .getFields()
                    .forEach(each -> addMembers(each, within + each.getJsonName(), all, isForm));
            return;
        }
        String type = type(field) + (field.isRepeated() && !field.isMapField() ? "[]" : "");
        all.add(parameter(field, name, isForm && !type.equals("form file") ? "form string" : type));
    }

    private static boolean isObject(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && !field.isMapField()
                && !field.getMessageType().getFullName().startsWith("google.");
    }

    private static boolean isHeader(FieldDescriptor field) {
        return field.getOptions().getExtension(Options.inHeader);
    }

    private boolean isInPath(FieldDescriptor field) {
        return (service.getPrefix() + path()).contains("{" + field.getName() + "}");
    }

    private boolean isInBody(FieldDescriptor field) {
        return http.getBody().equals(field.getName())
                || (http.getBody().equals("*") && !field.getOptions().getExtension(Options.inQuery));
    }

    private static String parameter(FieldDescriptor field, String name, String type) {
        boolean canLack =
                field.toProto().getProto3Optional() || field.getOptions().getExtension(Options.omitEmpty);
        return name + ":" + type + ":" + !canLack;
    }

    private static String type(RestParameter fixed) {
        String value = fixed.getValue();
        return value.equals("true") || value.equals("false") ? "bool" : value.matches("-?\\d+") ? "int" : "string";
    }

    private static String type(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case STRING, ENUM -> "string";
            case INT -> "int";
            case LONG -> "long";
            case BOOLEAN -> "bool";
            case FLOAT, DOUBLE -> "double";
            case BYTE_STRING -> "form file";
            case MESSAGE -> messageType(field.getMessageType().getFullName());
        };
    }

    private static String messageType(String name) {
        if (name.equals("google.api.HttpBody")) {
            return "form file";
        }
        return name.startsWith("google.protobuf.") ? "long" : "object";
    }

    /** Whether the response holds what lies at a path of the answer, such as {@code entities[0].uuid}. */
    private boolean holds(String path) {
        String result = call.getResult().replaceAll("\\[\\d+]", "[]");
        String actual = path.replaceAll("\\[\\d+]", "[]");
        if (!result.isEmpty() && !actual.startsWith(result)) {
            return false;
        }
        String rest = actual.substring(result.length()).replace("[]", "").replaceFirst("^\\.", "");
        return rest.isEmpty() || holds(response, List.of(rest.split("\\.")));
    }

    private static boolean isBegun(List<String> way, List<String> steps) {
        return way.size() <= steps.size() && way.equals(steps.subList(0, way.size()));
    }

    private static boolean holds(@Nullable Descriptor message, List<String> steps) {
        if (steps.isEmpty() || steps.get(0).startsWith("{")) {
            return true; // any of them
        }
        if (message == null) {
            return false;
        }
        for (FieldDescriptor field : message.getFields()) {
            for (String name : names(field)) {
                List<String> way = List.of(name.split("\\."));
                if (isBegun(way, steps)) {
                    FieldDescriptor value =
                            field.isMapField() ? field.getMessageType().findFieldByName("value") : field;
                    boolean isMessage = value.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
                    boolean isOfKey = field.isMapField() && steps.size() > way.size();
                    List<String> left = steps.subList(way.size() + (isOfKey ? 1 : 0), steps.size());
                    return holds(isMessage ? value.getMessageType() : null, left);
                }
            }
        }
        return false;
    }

    /** What a field is called in JSON: what it says, or what each value of the enum is that names it. */
    private static List<String> names(FieldDescriptor field) {
        String naming = field.getOptions().getExtension(Options.namedBy);
        return naming.isEmpty()
                ? List.of(field.getJsonName())
                : field.getContainingType().findFieldByName(naming).getEnumType().getValues().stream()
                        .map(SpecCall::text)
                        .toList();
    }

    private static String text(EnumValueDescriptor value) {
        String json = value.getOptions().getExtension(Options.json);
        String prefix = value.getType().getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_") + "_";
        return json.isEmpty() ? value.getName().substring(prefix.length()).toLowerCase(Locale.ROOT) : json;
    }
}

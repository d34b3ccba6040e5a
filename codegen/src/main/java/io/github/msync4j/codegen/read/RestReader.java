package io.github.msync4j.codegen.read;

import com.google.api.AnnotationsProto;
import com.google.api.HttpBody;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.RestFailure;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestOperation.Authorization;
import io.github.msync4j.codegen.model.RestOperation.Encoding;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.ResultPath;
import io.github.msync4j.protocol.options.Options;
import io.github.msync4j.protocol.options.RestCall;
import io.github.msync4j.protocol.options.RestPaging;
import io.github.msync4j.protocol.options.RestParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a group of REST operations. */
public final class RestReader {
    private final SourceInfo source;

    RestReader(SourceInfo source) {
        this.source = source;
    }

    /**
     * Reads a service, for those who do not ask where it stands.
     *
     * @param service the service
     * @return what it says
     */
    public static RestService of(ServiceDescriptor service) {
        return new RestReader(new SourceInfo(service.getFile().toProto(), new References())).read(service);
    }

    RestService read(ServiceDescriptor service) {
        var option = service.getOptions().getExtension(Options.restApi);
        return new RestService(
                service.getFullName(),
                new JavaName(FileReader.javaPackage(service.getFile()), service.getName()),
                option.getPrefix(),
                option.getAmbientList(),
                option.getErrors(),
                failures(option.getFailuresList()),
                option.getFailuresOf(),
                service.getMethods().stream().map(this::operation).toList(),
                source.comment(service),
                source.place(service));
    }

    private RestOperation operation(MethodDescriptor method) {
        HttpRule http = method.getOptions().getExtension(AnnotationsProto.http);
        List<String> methods = new ArrayList<>();
        if (http.getPatternCase() != HttpRule.PatternCase.PATTERN_NOT_SET) {
            methods.add(methodOf(http));
        }
        http.getAdditionalBindingsList().forEach(more -> methods.add(methodOf(more)));
        return new RestOperation(
                method.getName(),
                methods,
                pathOf(http),
                http.getBody(),
                method.getOptions().hasExtension(Options.call),
                call(method.getOptions().getExtension(Options.call)),
                method.isClientStreaming() || method.isServerStreaming(),
                type(method.getInputType()),
                type(method.getOutputType()),
                needsNothing(method, http),
                source.comment(method),
                source.place(method));
    }

    /** Of what changes nothing, each field may be one that can stay as it is; of the rest, there is to be none. */
    private static boolean needsNothing(MethodDescriptor method, HttpRule http) {
        String cursor =
                method.getOptions().getExtension(Options.call).getPaging().getCursor();
        boolean changesNothing = http.getPatternCase() == HttpRule.PatternCase.GET;
        return method.getInputType().getFields().stream().allMatch(field -> changesNothing && canStay(field, cursor));
    }

    private static boolean canStay(FieldDescriptor field, String cursor) {
        boolean isFlag = field.getType() == FieldDescriptor.Type.BOOL && !field.isRepeated();
        return isFlag
                || Presence.isAskedFor(field)
                || FieldReader.defaultValue(field).isPresent()
                || field.getName().equals(cursor);
    }

    private static String methodOf(HttpRule http) {
        return http.getPatternCase() == HttpRule.PatternCase.CUSTOM
                ? http.getCustom().getKind()
                : http.getPatternCase().name();
    }

    private static String pathOf(HttpRule http) {
        return switch (http.getPatternCase()) {
            case GET -> http.getGet();
            case PUT -> http.getPut();
            case POST -> http.getPost();
            case DELETE -> http.getDelete();
            case PATCH -> http.getPatch();
            case CUSTOM -> http.getCustom().getPath();
            case PATTERN_NOT_SET -> "";
        };
    }

    private static JavaName type(Descriptor message) {
        if (message.getFullName().equals(HttpBody.getDescriptor().getFullName())) {
            return RestOperation.BLOB;
        }
        return new JavaName(FileReader.javaPackage(message.getFile()), message.getName());
    }

    private static RestOperation.Call call(RestCall call) {
        return new RestOperation.Call(
                call.getId(),
                switch (call.getAuthorization()) {
                    case REST_AUTHORIZATION_NONE -> Authorization.NONE;
                    case REST_AUTHORIZATION_USER -> Authorization.USER;
                    case REST_AUTHORIZATION_APP -> Authorization.APP;
                    case REST_AUTHORIZATION_UNKNOWN, UNRECOGNIZED -> Authorization.UNKNOWN;
                },
                call.hasIdempotent() ? Optional.of(call.getIdempotent()) : Optional.empty(),
                new ResultPath(call.getResult()),
                switch (call.getEncoding()) {
                    case REST_ENCODING_FORM -> Encoding.FORM;
                    case REST_ENCODING_MULTIPART -> Encoding.MULTIPART;
                    case REST_ENCODING_JSON, UNRECOGNIZED -> Encoding.JSON;
                },
                parameters(call.getHeadersList()),
                parameters(call.getQueryList()),
                parameters(call.getBodyList()),
                call.hasPaging() ? Optional.of(paging(call.getPaging())) : Optional.empty(),
                failures(call.getFailuresList()));
    }

    private static List<RestOperation.Parameter> parameters(List<RestParameter> parameters) {
        return parameters.stream()
                .map(each -> new RestOperation.Parameter(each.getName(), each.getValue(), each.getRawJson()))
                .toList();
    }

    private static RestOperation.Paging paging(RestPaging paging) {
        return new RestOperation.Paging(
                paging.getCursor(), paging.getNext(), paging.getPage(), paging.getItems(), paging.getLast());
    }

    /**
     * Reads what answers mean that are no success.
     *
     * @param failures the options
     * @return what they say, in their order
     */
    public static List<RestFailure> failures(List<io.github.msync4j.protocol.options.RestFailure> failures) {
        return failures.stream()
                .map(each -> new RestFailure(
                        each.getStatus(),
                        each.hasNumber() ? OptionalInt.of(each.getNumber()) : OptionalInt.empty(),
                        each.getError(),
                        each.getDescription(),
                        each.getDescriptionContains(),
                        each.getCode()))
                .toList();
    }
}

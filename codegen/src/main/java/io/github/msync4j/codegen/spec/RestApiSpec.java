package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.RestFailure;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestService;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The interface of a group of REST operations. */
record RestApiSpec(RestService service, ErrorTable errors, List<RestFailure> failures, String source)
        implements JavaSpec {
    @Override
    public JavaName name() {
        return service.api();
    }

    @Override
    public TypeSpec type() {
        CodeBlock codes = new FailureCode(errors)
                .links(Stream.concat(failures.stream(), errors.restFailures().stream())
                        .toList());
        var type = TypeSpec.interfaceBuilder(Types.of(name()))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(Types.deprecated(service.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of(service.comment(), name().simple())
                        .paragraph("Each call may fail with\n$L.", codes)
                        .code());
        type.addMethod(of());
        for (RestOperation operation : service.operations()) {
            type.addMethod(call(operation));
            operation.pagesName().ifPresent(name -> type.addMethod(pages(operation, name)));
            if (operation.needsNothing()) {
                type.addMethod(bare(signature(operation), "the answer, or how the call failed"));
                operation
                        .pagesName()
                        .ifPresent(name -> type.addMethod(
                                bare(pagesSignature(operation, name), "the pages, none of them fetched yet")));
            }
        }
        return type.build();
    }

    private MethodSpec of() {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("Makes the calls over what carries them.")
                        .param("transport", "carries the requests")
                        .returns("the calls; none is made yet")
                        .code())
                .addParameter(transport(errors), "transport")
                .returns(Types.of(service.api()))
                .addStatement("return new $T(transport)", Types.of(service.calls()))
                .build();
    }

    /** What carries the requests. */
    static TypeName transport(ErrorTable errors) {
        return ParameterizedTypeName.get(
                Types.REST_TRANSPORT, Types.of(errors.codes().name()));
    }

    private MethodSpec call(RestOperation operation) {
        Javadoc doc = Javadoc.of(operation.comment(), operation.protoName())
                .paragraph(
                        "{@code $L $L}$L.",
                        operation.method(),
                        service.path(operation).text(),
                        operation.call().authorization() == RestOperation.Authorization.NONE
                                ? ", without a token"
                                : "");
        if (!operation.call().failures().isEmpty()) {
            doc.paragraph(
                    "May also fail with\n$L.",
                    new FailureCode(errors).links(operation.call().failures()));
        }
        return signature(operation)
                .addAnnotations(Types.deprecated(operation.comment()))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(doc.param("request", "the request")
                        .returns("the answer, or how the call failed")
                        .code())
                .build();
    }

    private static MethodSpec pages(RestOperation operation, String name) {
        return pagesSignature(operation, name)
                .addAnnotations(Types.deprecated(operation.comment()))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(Javadoc.of(operation.comment(), operation.protoName())
                        .paragraph("Page by page, as they are asked for.")
                        .param("request", "the request for the first page")
                        .returns("the pages, none of them fetched yet")
                        .code())
                .build();
    }

    /** A method that takes a request, without it. */
    private static MethodSpec bare(MethodSpec.Builder signature, String result) {
        MethodSpec full = signature.build();
        TypeName request = full.parameters().get(0).type();
        return MethodSpec.methodBuilder(full.name())
                .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                .addJavadoc(
                        "The same as {@link #$N($T)}, with a request in which nothing is set.", full.name(), request)
                .addJavadoc("\n\n@return $L", result)
                .returns(full.returnType())
                .addStatement("return $N($T.builder().build())", full.name(), request)
                .build();
    }

    /** The call, as interface and class declare it. */
    static MethodSpec.Builder signature(RestOperation operation) {
        return MethodSpec.methodBuilder(operation.javaName())
                .addParameter(Types.of(operation.request()), "request")
                .returns(Types.stageOf(Types.of(operation.response())));
    }

    /** The pages, as interface and class declare them. */
    static MethodSpec.Builder pagesSignature(RestOperation operation, String name) {
        return MethodSpec.methodBuilder(name)
                .addParameter(Types.of(operation.request()), "request")
                .returns(Types.pagesOf(Types.of(operation.response())));
    }
}

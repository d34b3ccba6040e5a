package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.ErrorTable;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.RestFailure;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Spec;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that makes the calls of a group of REST operations, over whatever carries them. */
record RestCallsSpec(RestService service, ErrorTable errors, Spec spec, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return service.calls();
    }

    @Override
    public TypeSpec type() {
        ClassName api = Types.of(service.api());
        TypeName transport = RestApiSpec.transport(errors);
        var type = TypeSpec.classBuilder(Types.of(name()))
                .addModifiers(Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addSuperinterface(api)
                .addJavadoc(Javadoc.of("Makes the calls of {@link $T}.", api).code());
        if (!spec.failures(service).isEmpty()) {
            type.addField(shared());
        }
        service.operations().forEach(operation -> type.addField(constant(operation)));
        type.addField(transport, "transport", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(transport, "transport")
                        .addStatement("this.transport = transport")
                        .build());
        for (RestOperation operation : service.operations()) {
            Message request = spec.message(operation.request()).orElseThrow();
            type.addMethod(call(operation));
            operation.pagesName().ifPresent(name -> type.addMethod(pages(operation, name, request)));
            type.addMethod(new RequestCode(service, operation, request).method());
        }
        return type.build();
    }

    private FieldSpec constant(RestOperation operation) {
        TypeName type = ParameterizedTypeName.get(
                Types.OPERATION,
                Types.of(errors.codes().name()),
                Types.of(operation.request()),
                Types.of(operation.response()));
        return FieldSpec.builder(type, operation.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T<>($>$>\n$S,\n$S,\n$T.$N,\n$L,\n$L,\n$T::$N,\n$L)$<$<",
                        Types.OPERATION,
                        operation.call().id(),
                        operation.method(),
                        Types.AUTHORIZATION,
                        operation.call().authorization().name(),
                        operation.isIdempotent(),
                        failures(operation),
                        Types.of(name()),
                        RequestCode.name(operation),
                        decoding(operation))
                .build();
    }

    private static CodeBlock decoding(RestOperation operation) {
        if (operation.answersBlob()) {
            return CodeBlock.of("new $T<>(content -> content)", Types.DECODING.nestedClass("Streamed"));
        }
        var decoding = CodeBlock.builder()
                .add(
                        "body -> $T.read(body, $T::read",
                        Types.JSON_READER,
                        Types.of(JsonUse.codec(operation.response())));
        operation.call().result().steps().forEach(step -> decoding.add(", $S", step));
        return decoding.add(")").build();
    }

    /** What answers mean, whatever the operation of this service. */
    private FieldSpec shared() {
        return FieldSpec.builder(
                        new FailureCode(errors).listType(),
                        RestService.FAILURES,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(after(spec.failures(service)))
                .build();
    }

    private CodeBlock failures(RestOperation operation) {
        List<RestFailure> own = operation.call().failures();
        if (!own.isEmpty()) {
            return after(
                    Stream.concat(own.stream(), spec.failures(service).stream()).toList());
        }
        return spec.failures(service).isEmpty()
                ? CodeBlock.of("$T.ALL", Types.of(errors.restFailuresName()))
                : CodeBlock.of("$N", RestService.FAILURES);
    }

    private CodeBlock after(List<RestFailure> failures) {
        return CodeBlock.of(
                "$T.after($L)", Types.of(errors.restFailuresName()), new FailureCode(errors).list(failures));
    }

    private static MethodSpec call(RestOperation operation) {
        return RestApiSpec.signature(operation)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("return transport.send($N, request)", operation.constant())
                .build();
    }

    private MethodSpec pages(RestOperation operation, String name, Message request) {
        return RestApiSpec.pagesSignature(operation, name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addCode(
                        "return new $T<>(request, this::$N, (asked, page) ->$>$>\n$L);$<$<\n",
                        Types.PAGE_SEQUENCE,
                        operation.javaName(),
                        new PagingCode(
                                        operation,
                                        request,
                                        spec.message(operation.response()).orElseThrow())
                                .following())
                .build();
    }
}

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.FieldType;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.PathTemplate;
import io.github.msync4j.codegen.model.Placement;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.RestOperation.Encoding;
import io.github.msync4j.codegen.model.RestOperation.Parameter;
import io.github.msync4j.codegen.model.RestService;
import io.github.msync4j.codegen.model.Shape;
import javax.lang.model.element.Modifier;

/** The method that writes the requests of an operation. */
record RequestCode(RestService service, RestOperation operation, Message request, Placement places) {
    RequestCode(RestService service, RestOperation operation, Message request) {
        this(service, operation, request, Placement.of(service, operation, request));
    }

    static String name(RestOperation operation) {
        return "encode" + operation.protoName();
    }

    MethodSpec method() {
        return MethodSpec.methodBuilder(name(operation))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Types.of(request.name()), "request")
                .addParameter(Types.AMBIENT, "ambient")
                .returns(Types.REST_REQUEST)
                .addCode(path())
                .addCode(headers())
                .addCode(query())
                .addCode(body())
                .addStatement("return call.build()")
                .build();
    }

    private CodeBlock path() {
        var code = CodeBlock.builder()
                .add("$T call = $T.builder()$>$>", Types.REST_REQUEST.nestedClass("Builder"), Types.REST_REQUEST);
        for (PathTemplate.Part part : service.path(operation).parts()) {
            if (part.isVariable()) {
                code.add("\n.variable($S, $L)", part.text(), variable(part.text()));
            } else {
                code.add("\n.path($S)", part.text());
            }
        }
        return code.add(";$<$<\n").build();
    }

    private CodeBlock variable(String name) {
        return places.path().stream()
                .filter(field -> field.protoName().equals(name))
                .map(field -> field.shape() == Shape.LIST
                        ? new JsonCode(field).texts(value(field))
                        : new JsonCode(field).text(value(field)))
                .findFirst()
                .orElseGet(() -> CodeBlock.of("ambient.value($S)", name));
    }

    private CodeBlock headers() {
        var code = CodeBlock.builder();
        places.headers().forEach(field -> code.add(parameter("call.header", field)));
        operation
                .call()
                .headers()
                .forEach(fixed -> code.addStatement("call.header($S, $L)", fixed.name(), fixed(fixed)));
        return code.build();
    }

    private CodeBlock query() {
        var code = CodeBlock.builder();
        places.query().forEach(field -> code.add(parameter("call.query", field)));
        operation.call().query().forEach(fixed -> code.addStatement("call.query($S, $L)", fixed.name(), fixed(fixed)));
        return code.build();
    }

    /** A field that is a parameter, of headers, query or form. */
    private static CodeBlock parameter(String add, Field field) {
        String name = field.json().name();
        var json = new JsonCode(field);
        boolean isFile = field.type() == FieldType.Scalar.BYTES || field.type() == FieldType.Streamed.BLOB;
        return switch (field.shape()) {
            case OPTIONAL ->
                CodeBlock.of(
                        "$L.ifPresent(each -> $L($S, $L));\n",
                        value(field),
                        add,
                        name,
                        isFile ? CodeBlock.of("each") : json.text(CodeBlock.of("each")));
            case LIST -> CodeBlock.of("$L($S, $L);\n", add, name, json.texts(value(field)));
            case PLAIN, REQUIRED, MAP ->
                CodeBlock.of("$L($S, $L);\n", add, name, isFile ? value(field) : json.text(value(field)));
        };
    }

    private CodeBlock body() {
        if (operation.body().isEmpty()) {
            return CodeBlock.of("");
        }
        if (operation.call().encoding() != Encoding.JSON) {
            return form(operation.call().encoding() == Encoding.FORM ? "form" : "multipart");
        }
        return places.whole()
                .map(field -> field.type() == FieldType.Streamed.BLOB
                        ? CodeBlock.of("call.content($L);\n", value(field))
                        : CodeBlock.of("call.json(out -> $L);\n", new JsonCode(field).write("request")))
                .orElseGet(this::object);
    }

    private CodeBlock object() {
        var code = CodeBlock.builder().add("call.json(out -> {\n$>").addStatement("out.beginObject()");
        for (Parameter fixed : operation.call().body()) {
            code.addStatement("out.name($S)", fixed.name())
                    .addStatement("out.$N($L)", fixed.raw() ? "raw" : "string", fixed(fixed));
        }
        places.body().forEach(field -> code.add(new JsonCode(field).writeMember("request")));
        return code.addStatement("out.endObject()").add("$<});\n").build();
    }

    private CodeBlock form(String kind) {
        var code = CodeBlock.builder().addStatement("$T form = new $T()", Types.FORM, Types.FORM);
        operation.call().body().forEach(fixed -> code.addStatement("form.add($S, $L)", fixed.name(), fixed(fixed)));
        places.body().forEach(field -> code.add(parameter("form.add", field)));
        return code.addStatement("call.$N(form)", kind).build();
    }

    private static CodeBlock value(Field field) {
        return CodeBlock.of("request.$N()", field.name());
    }

    private static CodeBlock fixed(Parameter parameter) {
        if (parameter.value().isEmpty()) {
            return CodeBlock.of("$S", "");
        }
        return PathTemplate.split(parameter.value()).stream()
                .map(part -> part.isVariable()
                        ? CodeBlock.of("ambient.value($S)", part.text())
                        : CodeBlock.of("$S", part.text()))
                .collect(CodeBlock.joining(" + "));
    }
}

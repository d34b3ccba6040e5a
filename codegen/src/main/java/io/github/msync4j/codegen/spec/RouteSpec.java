package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.RestOperation;
import io.github.msync4j.codegen.model.Spec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The enum of all REST operations, for a server. */
public record RouteSpec(JavaName name, Spec spec) implements JavaSpec {
    private record Property(String name, TypeName type, String doc, String phrase) {}

    private static final List<Property> PROPERTIES = List.of(
            new Property("id", ClassName.get(String.class), "Its id in the spec.", "the id"),
            new Property("method", ClassName.get(String.class), "The HTTP method.", "the method, in capitals"),
            new Property("path", ClassName.get(String.class), "Its path.", "the path, with variables in braces"),
            new Property("authorization", Types.AUTHORIZATION, "Who may call it.", "who may call it"));

    @Override
    public TypeSpec type() {
        var type = TypeSpec.enumBuilder(Types.of(name))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Types.generatedFrom(source()))
                .addJavadoc(Javadoc.of("The REST operations of the spec.").code());
        spec.services().forEach(service -> {
            for (RestOperation operation : service.operations()) {
                type.addEnumConstant(
                        constant(operation.call().id()),
                        TypeSpec.anonymousClassBuilder(
                                        "$S, $S, $S, $T.$N",
                                        operation.call().id(),
                                        operation.method(),
                                        service.path(operation).text(),
                                        Types.AUTHORIZATION,
                                        operation.call().authorization().name())
                                .addAnnotations(Types.deprecated(operation.comment()))
                                // a server has none of the types that a link could lead to
                                .addJavadoc(Javadoc.of(operation.comment().withoutNames(), operation.protoName())
                                        .code())
                                .build());
            }
        });
        var constructor = MethodSpec.constructorBuilder();
        for (Property property : PROPERTIES) {
            type.addField(FieldSpec.builder(property.type(), property.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor
                    .addParameter(property.type(), property.name())
                    .addStatement("this.$N = $N", property.name(), property.name());
        }
        type.addMethod(constructor.build());
        for (Property property : PROPERTIES) {
            type.addMethod(MethodSpec.methodBuilder(property.name())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(Javadoc.of(property.doc())
                            .returns(property.phrase())
                            .code())
                    .returns(property.type())
                    .addStatement("return $N", property.name())
                    .build());
        }
        return type.build();
    }

    /** {@return the files that it comes from} */
    public String source() {
        return String.join(
                ", ",
                spec.files().stream()
                        .filter(file -> !file.services().isEmpty())
                        .map(file -> file.name())
                        .toList());
    }

    private static String constant(String id) {
        return id.replace('.', '_').replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}

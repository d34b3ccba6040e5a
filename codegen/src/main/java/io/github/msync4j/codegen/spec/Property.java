package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * One thing that the constants of an enum say.
 *
 * @param <D> what is known of a constant
 * @param name its name
 * @param type its type
 * @param value what a constant says
 * @param doc what it is
 * @param phrase what its accessor returns
 */
record Property<D>(String name, TypeName type, Function<D, CodeBlock> value, String doc, String phrase) {

    /** What a constant is made with: all that it says, in order. */
    static <D> CodeBlock arguments(List<Property<D>> properties, D detail, String separator) {
        return properties.stream()
                .map(property -> property.value().apply(detail))
                .collect(CodeBlock.joining(separator));
    }

    /** Gives an enum the fields, the constructor and the accessors. */
    static <D> void add(List<Property<D>> properties, TypeSpec.Builder type) {
        var constructor = MethodSpec.constructorBuilder();
        for (Property<D> property : properties) {
            type.addField(FieldSpec.builder(property.type(), property.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor
                    .addParameter(property.type(), property.name())
                    .addStatement("this.$N = $N", property.name(), property.name());
        }
        type.addMethod(constructor.build());
        properties.forEach(property -> type.addMethod(property.accessor()));
    }

    private MethodSpec accessor() {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(doc).returns(phrase).code())
                .returns(type)
                .addStatement("return $N", name)
                .build();
    }
}

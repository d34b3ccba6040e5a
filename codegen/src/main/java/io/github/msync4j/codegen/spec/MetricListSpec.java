package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.MetricDetail;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The enum of what is measured: each metric with all that a recorder has to know of it. */
record MetricListSpec(Enumeration model, String source) implements JavaSpec {
    private record Property(String name, TypeName type, String doc, String phrase) {}

    @Override
    public JavaName name() {
        return model.name();
    }

    @Override
    public TypeSpec type() {
        ClassName self = Types.of(name());
        var type = TypeSpec.enumBuilder(self)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(Types.deprecated(model.comment()))
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of(model.comment(), self.simpleName()).code());
        for (Enumeration.Value value : model.values()) {
            MetricDetail metric = value.metric().orElseThrow();
            type.addEnumConstant(
                    value.name(),
                    TypeSpec.anonymousClassBuilder(
                                    "$S, Kind.$N, $S, $S, $L, $T.of($L)",
                                    metric.name(),
                                    metric.kind().name(),
                                    metric.unit(),
                                    value.comment().sentence(),
                                    metric.least(),
                                    List.class,
                                    metric.tags().stream()
                                            .map(tag -> CodeBlock.of("$S", tag.name()))
                                            .collect(CodeBlock.joining(", ")))
                            .addAnnotations(Types.deprecated(value.comment()))
                            .addJavadoc(constant(value, metric))
                            .build());
        }
        List<Property> properties = properties(self.nestedClass("Kind"));
        var constructor = MethodSpec.constructorBuilder();
        for (Property property : properties) {
            type.addField(FieldSpec.builder(property.type(), property.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor
                    .addParameter(property.type(), property.name())
                    .addStatement("this.$N = $N", property.name(), property.name());
        }
        type.addMethod(constructor.build());
        properties.forEach(property -> type.addMethod(accessor(property)));
        return type.addType(kinds()).build();
    }

    private static CodeBlock constant(Enumeration.Value value, MetricDetail metric) {
        Javadoc doc = Javadoc.of(value.comment(), value.name())
                .paragraph("$L", "{@code " + metric.name() + "}, in {@code " + unit(metric) + "}.");
        if (!metric.tags().isEmpty()) {
            doc.paragraph(
                    "Tags: $L.",
                    metric.tags().stream()
                            .map(tag -> CodeBlock.of("$L", "{@code " + tag.name() + "}"))
                            .collect(CodeBlock.joining(", ")));
        }
        return doc.code();
    }

    /** Braces would end the code that they stand in. */
    private static String unit(MetricDetail metric) {
        return metric.unit().replaceAll("[{}]", "");
    }

    private static List<Property> properties(ClassName kind) {
        TypeName string = ClassName.get(String.class);
        return List.of(
                new Property("id", string, "Its name, for those who look at it.", "the name, with dots"),
                new Property("kind", kind, "How it is measured.", "the kind"),
                new Property(
                        "unit",
                        string,
                        "What a number of it counts, as UCUM has it.",
                        "the unit: s, By, or a word in braces"),
                new Property("description", string, "What is measured.", "a sentence without a point at its end"),
                new Property(
                        "least",
                        TypeName.BOOLEAN,
                        "Of a gauge, how the values of several clients become one.",
                        "true if the least of them counts, false if their sum does"),
                new Property(
                        "tags",
                        ParameterizedTypeName.get(List.class, String.class),
                        "What tells its measurements apart.",
                        "the names of its tags, in the order in which their values are recorded; immutable"));
    }

    private static MethodSpec accessor(Property property) {
        return MethodSpec.methodBuilder(property.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        Javadoc.of(property.doc()).returns(property.phrase()).code())
                .returns(property.type())
                .addStatement("return $N", property.name())
                .build();
    }

    private static TypeSpec kinds() {
        return TypeSpec.enumBuilder("Kind")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("How something is measured.")
                .addEnumConstant("TIMER", constant("How often something took how long."))
                .addEnumConstant("COUNTER", constant("How much there was in all."))
                .addEnumConstant("GAUGE", constant("How much there is now."))
                .build();
    }

    private static TypeSpec constant(String doc) {
        return TypeSpec.anonymousClassBuilder("").addJavadoc("$L", doc).build();
    }
}

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
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
        List<Property<Enumeration.Value>> properties = properties(self.nestedClass("Kind"));
        for (Enumeration.Value value : model.values()) {
            MetricDetail metric = metric(value);
            type.addEnumConstant(
                    value.name(),
                    TypeSpec.anonymousClassBuilder(Property.arguments(properties, value, ", "))
                            .addAnnotations(Types.deprecated(value.comment()))
                            .addJavadoc(constant(value, metric))
                            .build());
        }
        Property.add(properties, type);
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

    private static List<Property<Enumeration.Value>> properties(ClassName kind) {
        TypeName string = ClassName.get(String.class);
        return List.of(
                new Property<>(
                        "id",
                        string,
                        value -> text(metric(value).name()),
                        "Its name, for those who look at it.",
                        "the name, with dots"),
                new Property<>(
                        "kind",
                        kind,
                        value -> CodeBlock.of("Kind.$N", metric(value).kind().name()),
                        "How it is measured.",
                        "the kind"),
                new Property<>(
                        "unit",
                        string,
                        value -> text(metric(value).unit()),
                        "What a number of it counts, as UCUM has it.",
                        "the unit: s, By, or a word in braces"),
                new Property<>(
                        "description",
                        string,
                        value -> text(value.comment().sentence()),
                        "What is measured.",
                        "a sentence without a point at its end"),
                new Property<>(
                        "least",
                        TypeName.BOOLEAN,
                        value -> CodeBlock.of("$L", metric(value).least()),
                        "Of a gauge, how the values of several clients become one.",
                        "true if the least of them counts, false if their sum does"),
                new Property<>(
                        "tags",
                        ParameterizedTypeName.get(List.class, String.class),
                        value -> CodeBlock.of(
                                "$T.of($L)",
                                List.class,
                                metric(value).tags().stream()
                                        .map(tag -> text(tag.name()))
                                        .collect(CodeBlock.joining(", "))),
                        "What tells its measurements apart.",
                        "the names of its tags, in the order in which their values are recorded; immutable"));
    }

    private static MetricDetail metric(Enumeration.Value value) {
        return value.metric().orElseThrow();
    }

    private static CodeBlock text(String text) {
        return CodeBlock.of("$S", text);
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

package io.github.msync4j.codegen.spec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.msync4j.codegen.model.Enumeration;
import io.github.msync4j.codegen.model.Field;
import io.github.msync4j.codegen.model.JavaName;
import io.github.msync4j.codegen.model.JsonUse;
import io.github.msync4j.codegen.model.Message;
import io.github.msync4j.codegen.model.Shape;
import io.github.msync4j.codegen.model.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What reads and writes a value type as JSON. */
record JsonMessageSpec(Message message, JsonUse use, Spec spec, String source) implements JavaSpec {
    @Override
    public JavaName name() {
        return JsonUse.codec(message.name());
    }

    @Override
    public TypeSpec type() {
        var type = TypeSpec.classBuilder(Types.of(name()))
                .addModifiers(Modifier.FINAL)
                .addAnnotation(Types.generatedFrom(source))
                .addJavadoc(Javadoc.of("{@link $T} as JSON.", Types.of(message.name()))
                        .code())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (use.read().contains(message.name())) {
            type.addMethod(read());
        }
        if (use.written().contains(message.name())) {
            type.addMethod(write());
        }
        return type.build();
    }

    private MethodSpec read() {
        ClassName value = Types.of(message.name());
        if (message.fields().isEmpty()) {
            // nothing of it is wanted, so it may be anything
            return MethodSpec.methodBuilder("read")
                    .addModifiers(Modifier.STATIC)
                    .addParameter(Types.JSON_READER, "in")
                    .returns(value)
                    .addStatement("in.skip()")
                    .addStatement("return $T.builder().build()", value)
                    .build();
        }
        var method = MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.JSON_READER, "in")
                .returns(value);
        if (message.unwrapped().isPresent()) {
            Field field = message.unwrapped().get();
            return method.addStatement(
                            "return $T.builder().$N($L).build()", value, field.name(), new JsonCode(field).read())
                    .build();
        }
        method.addStatement("$T value = $T.builder()", value.nestedClass("Builder"), value)
                .addStatement("in.beginObject()");
        var members = CodeBlock.builder()
                .add("for ($T name = in.nextName(); name != null; name = in.nextName()) {\n$>", String.class)
                .add(choice("name", 0, members()));
        method.addCode(members.add("$<}\n").build());
        boolean canLack = message.fields().stream().anyMatch(field -> field.shape() == Shape.REQUIRED);
        return method.addStatement(canLack ? "return in.built(value::build)" : "return value.build()")
                .build();
    }

    /** The fields that are members. */
    private List<Field> members() {
        return message.fields().stream().filter(field -> !message.isName(field)).toList();
    }

    /** Reads one of the members of an object: a field, or an object with fields of this message in it. */
    private CodeBlock choice(String name, int depth, List<Field> fields) {
        var code = CodeBlock.builder().add("switch ($N) {\n$>", name);
        Map<String, List<Field>> members = fields.stream()
                .collect(Collectors.groupingBy(
                        field -> field.json().path().get(depth), LinkedHashMap::new, Collectors.toList()));
        members.forEach((member, within) -> code.add(reading(member, depth, within)));
        return code.add("default -> in.skip();\n$<}\n").build();
    }

    private CodeBlock reading(String member, int depth, List<Field> within) {
        Field first = within.get(0);
        if (first.json().path().size() == depth + 1) {
            CodeBlock read = CodeBlock.of("$N($L)", first.name(), new JsonCode(first).read());
            return message.naming(first)
                    .map(naming -> readNamed(naming, read))
                    .orElseGet(() -> CodeBlock.of("case $S -> value.$L;\n", member, read));
        }
        String name = "name" + (depth + 2);
        return CodeBlock.of(
                "case $S -> in.members($N -> {\n$>$L$<});\n", member, name, choice(name, depth + 1, within));
    }

    private CodeBlock readNamed(Field naming, CodeBlock read) {
        Enumeration names = spec.enumeration(naming).orElseThrow();
        return names.values().stream()
                .map(each -> CodeBlock.of(
                        "case $S -> value.$N($T.$N).$L;\n",
                        each.json(),
                        naming.name(),
                        Types.of(names.name()),
                        each.name(),
                        read))
                .collect(CodeBlock.joining(""));
    }

    private MethodSpec write() {
        var method = MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.STATIC)
                .addParameter(Types.JSON_WRITER, "out")
                .addParameter(Types.of(message.name()), "value");
        if (message.unwrapped().isPresent()) {
            return method.addStatement("$L", new JsonCode(message.unwrapped().get()).write("value"))
                    .build();
        }
        method.addStatement("out.beginObject()");
        members().forEach(field -> method.addCode(writeMember(field)));
        return method.addStatement("out.endObject()").build();
    }

    private CodeBlock writeMember(Field field) {
        var json = new JsonCode(field);
        return message.naming(field)
                .map(naming -> json.writeNamed(new JsonCode(naming), "value"))
                .orElseGet(() -> json.writeMember("value"));
    }
}

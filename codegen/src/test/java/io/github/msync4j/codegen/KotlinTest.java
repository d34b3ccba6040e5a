package io.github.msync4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kotlin sees of generated types, in packages without a package-info: what may be null, and which cases there are. */
class KotlinTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void compileJava() {
        String[] specs = {
            "golden/values/values.proto",
            "golden/union/union.proto",
            "golden/events/events.proto",
            "golden/enums/enums.proto"
        };
        JavaCompilation.compile(TestSpecs.generate(specs), folder, List.of("-parameters"));
    }

    @Test
    void aProgramNeedsNoNullChecksAndNoElse() throws IOException {
        assertThat(compile("""
                val text: String = value.text()
                val first: String = value.names()[0]
                val count: Int? = value.counts()["x"]
                val changed: Everything = value.toBuilder().text(text).addName(first).putCount("a", count ?: 0).build()
                val same: Boolean = changed.equals(null)
                val door = object : DoorHandler {
                    override fun onOpened(event: Opened) = println(event.who().length)
                }
                val size = when (shape) {
                    is Circle -> shape.radius()
                    is Polygon -> 0
                }
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            value.toBuilder().text(null)                   | null cannot be a value of a non-null type
            value.toBuilder().maybeText(null)              | null cannot be a value of a non-null type
            value.toBuilder().addName(null)                | null cannot be a value of a non-null type
            value.toBuilder().putCount(null, 1)            | null cannot be a value of a non-null type
            UserId.of(null)                                | null cannot be a value of a non-null type
            value.toBuilder().names(listOf<String?>(null)) | argument type mismatch
            val isNull = value.text() == null              | condition is always 'false'
            val isNull = value.names()[0] == null          | condition is always 'false'
            val radius = when (shape) { is Circle -> 1 }   | 'when' expression must be exhaustive
            object : DoorHandler { override fun onOpened(event: Opened?) {} } | fun onOpened(event: Opened): Unit
            """)
    void whatCannotBeIsPointedAt(String statement, String said) throws IOException {
        assertThat(compile(statement)).contains(said);
    }

    /** {@return what Kotlin's compiler says of statements: nothing, if all is well} */
    private static String compile(String statements) throws IOException {
        Path source = folder.resolve("User.kt");
        Files.writeString(source, """
                import com.acme.events.*
                import com.acme.union.*
                import com.acme.values.*

                fun use(value: Everything, shape: Shape) {
                %s}
                """.formatted(statements.indent(4)));
        var said = new ByteArrayOutputStream();
        String classPath = folder + System.getProperty("path.separator") + System.getProperty("java.class.path");
        ExitCode exit = new K2JVMCompiler()
                .exec(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-Werror",
                        "-cp",
                        classPath,
                        "-d",
                        folder.resolve("kotlin").toString(),
                        source.toString());
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(exit == ExitCode.OK).as("%s", text).isEqualTo(text.isEmpty());
        return text;
    }
}

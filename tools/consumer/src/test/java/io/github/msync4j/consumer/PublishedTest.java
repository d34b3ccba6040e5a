package io.github.msync4j.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What is published, by the build's own files. */
class PublishedTest {
    private static final Path ROOT = Path.of("../..");

    @Test
    void bomNamesTheLibrariesThatArePublishedAndNothingElse() {
        List<String> libraries = modules()
                .filter(PublishedTest::isDeployed)
                .map(module -> text(module, "artifactId"))
                // a program: nothing is built on it
                .filter(artifact -> !artifact.equals("cli"))
                .toList();

        assertThat(libraries).contains("sdk-core").doesNotContain("consumer");
        assertThat(texts("bom", "dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(libraries);
    }

    @Test
    void whatIsNotPublishedIsNotInstalledEither() {
        assertThat(modules().filter(module -> !isDeployed(module)))
                .contains("tools/consumer")
                .allSatisfy(module -> assertThat(text(module, "properties/maven.install.skip"))
                        .isEqualTo("true"));
    }

    @Test
    void allThatIsPublishedIsAModule() {
        assertThat(modules().filter(PublishedTest::isDeployed))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(ROOT.resolve(module).resolve("src/main/java/module-info.java"))
                        .isRegularFile());
    }

    /** All that is built but the BOM, which has no code. */
    private static Stream<String> modules() {
        return texts("", "modules/module").stream().filter(module -> !module.equals("bom"));
    }

    private static boolean isDeployed(String module) {
        return !text(module, "properties/maven.deploy.skip").equals("true");
    }

    private static String text(String module, String element) {
        return String.join("", texts(module, element));
    }

    private static List<String> texts(String module, String element) {
        Path pom = ROOT.resolve(module).resolve("pom.xml");
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
            var nodes = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("/project/" + element, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent().strip())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(pom + " cannot be read", e);
        }
    }
}

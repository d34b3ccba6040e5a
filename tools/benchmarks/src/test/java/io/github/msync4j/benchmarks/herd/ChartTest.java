package io.github.msync4j.benchmarks.herd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartTest {
    @Test
    void isXmlWithAPanelForEachRecovery() throws Exception {
        List<Recovery> row = List.of(
                Herd.run(Policy.MSYNC4J, Scenario.of(1000, 100, 0), 1),
                Herd.run(Policy.MSYNC4J, Scenario.of(1000, 100, 60), 1));

        Document chart = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Chart.of(List.of(row)))));

        assertThat(chart.getDocumentElement().getTextContent())
                .containsSubsequence("1,000 clients", "msync4j", "msync4j")
                .containsOnlyOnce("away");
    }
}

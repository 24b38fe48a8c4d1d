package org.wutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Figures figures = new Figures(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void endsWithOursAgainstTheBaseline() {
        figures.against("ours", Duration.ofMillis(200), "plain scan", Duration.ofMillis(800), 100);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).hasLineCount(3).isEqualToNormalizingNewlines("""
                        ours\t2.00 ms\t1.00
                        plain scan\t8.00 ms\t4.00
                        ours 0.25 of plain scan
                        """);
    }

    @Test
    void printsNoRatioWithoutPeer() {
        figures.took("first page", Duration.ofMillis(12_345));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("first page\t12.3 s\t-\n");
    }

    @Test
    void choosesTheUnitByTheSize() {
        assertThat(Figures.text(950)).isEqualTo("950 ns");
        assertThat(Figures.text(1_234)).isEqualTo("1.23 µs");
        assertThat(Figures.text(45_600_000)).isEqualTo("45.6 ms");
    }

    @Test
    void putsManyPeersBesideOursAndEndsWithTheBaseline() {
        figures.beside("ours", 2.5, 1);
        figures.beside("rows", 5, 2);
        figures.verdict(0.5, "rows");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        ours\t2.50 ns\t1.00
                        rows\t5.00 ns\t2.00
                        ours 0.50 of rows
                        """);
    }
}

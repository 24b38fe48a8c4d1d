package org.wutong.bureau.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AnalysisRulesTest {
    private static String shipped() throws IOException {
        return Files.readString(Path.of("../policies/analysis.yaml"));
    }

    private static AnalysisRules with(String what, String instead) throws IOException {
        assertThat(shipped()).contains(what);
        return AnalysisRules.read("analysis.yaml", shipped().replace(what, instead));
    }

    @Test
    void theShippedFileReads() throws IOException {
        AnalysisRules rules = AnalysisRules.read("analysis.yaml", shipped());
        assertThat(rules.fewest()).isEqualTo(5);
        assertThat(rules.months()).containsExactly(3, 6, 12);
        assertThat(rules.ages().get(1).word()).isEqualTo("16-20");
    }

    @Test
    void refusesBandsWithAGapAndNamesThem() {
        assertThatThrownBy(() -> with("[16, 19], [20, 24]", "[16, 19], [21, 24]"))
                .hasMessage(
                        "analysis.yaml: pyramid.bands is [21, 24]; a band that begins where the one before ends expected");
    }

    @Test
    void refusesAPartWithoutASource() {
        assertThatThrownBy(() -> with("source: as far back as records of work usually reach", "source: ''"))
                .hasMessage("analysis.yaml: by_year.source is ; where it comes from expected");
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThatThrownBy(() -> with("fewest: 5", "fewest: few"))
                .hasMessage("analysis.yaml: small_counts.fewest is few; a whole number from 1 on expected");
    }

    @Test
    void refusesMonthsThatDoNotGrow() {
        assertThatThrownBy(() -> with("[3, 6, 12]", "[6, 3]"))
                .hasMessage("analysis.yaml: retention.months is [6, 3]; whole numbers that grow expected");
    }
}

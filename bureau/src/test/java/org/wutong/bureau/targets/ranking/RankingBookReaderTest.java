package org.wutong.bureau.targets.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.conditions.source.SourceFile;
import org.wutong.vocabulary.RegionCode.Level;

@BureauTest
class RankingBookReaderTest {
    private static final String RULE = """
            rankings:
              - id: a
                title: {zh: 排名, en: ranking}
                region: "640106"
                ranks: township
                from: 2024-01-01
                to: 2024-12-31
                because: {zh: 默认, en: default}
                parts:
                  - {target: JF-T04, weight: 50}
                  - {target: JF-T05, weight: 50}
                cap_percent: 120
                pace: false
                ties: skip
                small: {target: JF-T04, goal_below: 100}
            """;

    @Autowired
    TargetBook targets;

    @Autowired
    RankingBook shipped;

    private RankingBook read(String text) {
        return RankingBookReader.read(new SourceFile("ranking.yaml", text), targets);
    }

    @Test
    void whatTravelsWithTheProgramSaysWhoseFormulaItIs() {
        assertThat(shipped.rules())
                .isNotEmpty()
                .allMatch(rule -> !rule.because().zh().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "target: JF-T05|target: JF-T99|ranking.yaml:11:18: 'JF-T99' is not known here",
                "target: JF-T05|target: XZ-T01|'XZ-T01' is not known here",
                "target: JF-T05|target: JF-T04|'JF-T04' stands twice",
                "weight: 50}|weight: -1}|a whole number from 1 to 1000 is expected here",
                "ties: skip|ties: lottery|'lottery' is not known here",
                "to: 2024-12-31|to: 2023-12-31|the last day lies before the first"
            })
    void namesAMistakeAtItsPlace(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(RULE.replace(right, wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
    }

    @Test
    void refusesTwoFormulasForTheSamePlacesOnOneDay() {
        assertThatThrownBy(() ->
                        read(RULE + RULE.substring(RULE.indexOf("  - id: a")).replace("id: a", "id: b")))
                .hasMessageContaining("hold for the same places on one day");
    }

    @Test
    void holdsForItsLevelAndItsDaysOnly() {
        RankingBook book = read(RULE);

        assertThat(book.find("640106", Level.TOWNSHIP, LocalDate.of(2024, 12, 31)))
                .isPresent();
        assertThat(book.find("640106", Level.TOWNSHIP, LocalDate.of(2025, 1, 1)))
                .isEmpty();
        assertThat(book.find("640106", Level.VILLAGE, LocalDate.of(2024, 6, 1))).isEmpty();
        assertThat(book.find("6401", Level.COUNTY, LocalDate.of(2024, 6, 1))).isEmpty();
        assertThat(book.lastDay("640106", Level.TOWNSHIP)).contains(LocalDate.of(2024, 12, 31));
    }
}

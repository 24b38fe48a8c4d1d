package org.wutong.bureau.targets.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.conditions.source.SourceFile;
import org.wutong.vocabulary.RegionCode.Level;

class RhythmBookReaderTest {
    private static final String LINE = """
            horizon_days: 75
            task_working_days: 3
            lines:
              - id: a
                title: {zh: 月报, en: monthly}
                document: xinzhou-2022
                article: 三(二)
                region: "140900"
                reporter: county
                to: {zh: 市, en: city}
                period: month
                from: 2022-05-19
                to_day: 2022-12-31
                due_working_days: 3
            """;

    private static RhythmBook read(String text) throws IOException {
        return RhythmBookReader.read(new SourceFile("rhythm.yaml", text), BookFile.shipped("policies/documents.yaml"));
    }

    @Test
    void whatTravelsWithTheProgramIsSound() throws IOException {
        RhythmBook book = RhythmBookReader.read(
                BookFile.shipped("policies/rhythm.yaml"), BookFile.shipped("policies/documents.yaml"));

        assertThat(book.lines()).extracting(Rhythm::cadence).contains(Cadence.values());
        assertThat(book.lines()).allMatch(line -> line.source() != null || line.because() != null);
    }

    @Test
    void aLineCitesItsDocumentByNumberOrTitle() throws IOException {
        assertThat(read(LINE).lines().get(0).source()).isEqualTo("《忻州市脱贫劳动力务工就业促增收实施方案》 三(二)");
        assertThat(read(LINE).lines().get(0).reporter()).isEqualTo(Level.COUNTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "document: xinzhou-2022|document: xinzhou-2021|rhythm.yaml:6:15: 'xinzhou-2021' is not known here",
                "period: month|period: fortnight|'fortnight' is not known here",
                "reporter: county|reporter: office|'office' is not known here",
                "due_working_days: 3|due_working_days: 0|a whole number from 1 to 60 is expected here",
                "from: 2022-05-19|from: May|'May' is not a date",
                "id: a|ids: a|unknown key 'ids'"
            })
    void namesAMistakeAtItsPlace(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(LINE.replace(right, wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(said);
    }

    @Test
    void refusesALineThatNobodyAsksFor() {
        assertThatThrownBy(() ->
                        read(LINE.replace("    document: xinzhou-2022\n", "").replace("    article: 三(二)\n", "")))
                .hasMessageContaining("says in 'because' whose setting it is");
    }

    @Test
    void refusesTwoLinesOfOneName() {
        assertThatThrownBy(() -> read(LINE + LINE.substring(LINE.indexOf("  - id: a"))))
                .hasMessageContaining("'a' stands twice");
    }

    @Test
    void asksOnlyForPeriodsThatEndWhileItHolds() throws IOException {
        assertThat(read(LINE).lines().get(0).endingWithin(LocalDate.of(2022, 1, 1), LocalDate.of(2023, 3, 31)))
                .extracting(Period::to)
                .startsWith(LocalDate.of(2022, 5, 31))
                .endsWith(LocalDate.of(2022, 12, 31))
                .hasSize(8);
    }
}

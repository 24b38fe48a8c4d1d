package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wutong.bureau.facts.CitedDocuments;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.conditions.source.SourceFile;

/** The files that travel with the program are sound, and each kind of mistake in them is told at its place. */
class BooksTest {
    private static SourceFile shipped(String name) throws IOException {
        return BookFile.shipped("policies/" + name);
    }

    private static SupervisionBook supervision(SourceFile file) throws IOException {
        return SupervisionBook.read(file, shipped("documents.yaml"));
    }

    private static AppraisalBook appraisal(SourceFile file) throws IOException {
        return AppraisalBook.read(file, shipped("documents.yaml"));
    }

    @Test
    void levelsFollowEachOtherAndEndAtTheLeader() throws IOException {
        SupervisionBook book = supervision(shipped("supervision.yaml"));

        assertThat(book.first().id()).isEqualTo("REMINDER");
        assertThat(book.above("REMINDER").orElseThrow().talk()).isTrue();
        assertThat(book.above("TALK").orElseThrow().mention()).isTrue();
        assertThat(book.above("LEADER")).isEmpty();
    }

    @Test
    void citesDocumentsByNumberOrTitleWithTheirArticle() throws IOException {
        SupervisionBook book = supervision(shipped("supervision.yaml"));

        assertThat(book.level("BULLETIN").source()).isEqualTo("《忻州市脱贫劳动力务工就业促增收实施方案》 三(三)；吴利政规发〔2021〕7号 四(二)");
        assertThat(book.lagging(LocalDate.of(2022, 1, 1)).orElseThrow().why().get(Reason.TASKS_OVERDUE))
                .extracting(LagRule.Why::source)
                .isEqualTo(CitedDocuments.OWN);
    }

    @Test
    void noRuleHoldsBeforeTheFirst() throws IOException {
        SupervisionBook book = supervision(shipped("supervision.yaml"));

        assertThat(book.lagging(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(book.lagging(LocalDate.of(2022, 1, 1))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "basis_points: 1000, basis_points: none, a whole number from 1 to 10000",
        "'OPENED: 2, ', '', 'OPENED'",
        "id: TALK, id: REMINDER, stands twice",
        "'mention: true', 'mentoin: true', unknown key",
        "'mention: true', 'mention: sometimes', must be true or false",
        "xinzhou-2022 三(二), xinzhou-2022 三(五), has no article",
        "xinzhou-2022 三(二), xinzhou-2202 三(二), unknown document",
        "xinzhou-2022 三(二), xinzhou-2022, without an article",
        "'from: \"2022-01-01\"', 'from: \"2022-13-01\"', must be a day"
    })
    void aMistakeInSupervisionIsToldWithItsLine(String was, String is, String told) throws IOException {
        String text = shipped("supervision.yaml").text();
        assertThat(text).contains(was);

        assertThatThrownBy(() -> supervision(
                        new SourceFile("supervision.yaml", text.replaceFirst(java.util.regex.Pattern.quote(was), is))))
                .hasMessageContaining("supervision.yaml:")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({
        "points: 40, points: 41, must make 100",
        "source: jinfeng-2024 五, source: 金凤方案 五, unknown document",
        "kind: progress, kind: guessed, no way to give points",
        "least: 0, least: 1, must begin at 0",
        "'less: {case: 2, raise: 1}', '', less"
    })
    void aMistakeInAppraisalIsToldWithItsLine(String was, String is, String told) throws IOException {
        String text = shipped("appraisal.yaml").text();
        String sick = text.substring(0, text.indexOf("schemes:"))
                + text.substring(text.indexOf("schemes:")).replaceFirst(java.util.regex.Pattern.quote(was), is);
        assertThat(sick).isNotEqualTo(text);

        assertThatThrownBy(() -> appraisal(new SourceFile("appraisal.yaml", sick)))
                .hasMessageContaining("appraisal.yaml:")
                .hasMessageContaining(told);
    }

    @Test
    void gradesFollowThePoints() throws IOException {
        AppraisalScheme scheme = appraisal(shipped("appraisal.yaml")).of(2024).orElseThrow();

        assertThat(scheme.grade(9_000).id()).isEqualTo("excellent");
        assertThat(scheme.grade(8_999).id()).isEqualTo("good");
        assertThat(scheme.grade(0).id()).isEqualTo("poor");
    }
}

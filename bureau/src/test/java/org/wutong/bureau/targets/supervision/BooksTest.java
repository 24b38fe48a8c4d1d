package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wutong.conditions.source.SourceFile;

/** The files that travel with the program are sound, and each kind of mistake in them is told at its place. */
class BooksTest {
    private static String shipped(String name) throws IOException {
        return PolicyFile.shipped(name).text();
    }

    @Test
    void levelsFollowEachOtherAndEndAtTheLeader() throws IOException {
        SupervisionBook book = SupervisionBook.read(PolicyFile.shipped("supervision.yaml"));

        assertThat(book.first().id()).isEqualTo("REMINDER");
        assertThat(book.above("REMINDER").orElseThrow().talk()).isTrue();
        assertThat(book.above("TALK").orElseThrow().mention()).isTrue();
        assertThat(book.above("LEADER")).isEmpty();
    }

    @Test
    void noRuleHoldsBeforeTheFirst() throws IOException {
        SupervisionBook book = SupervisionBook.read(PolicyFile.shipped("supervision.yaml"));

        assertThat(book.lagging(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(book.lagging(LocalDate.of(2022, 1, 1))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "basis_points: 1000, basis_points: none, 'must be a whole number'",
        "'OPENED: 2, ', '', 'OPENED'",
        "id: TALK, id: REMINDER, stands twice",
        "'mention: true', 'mentoin: true', unknown key",
        "'from: \"2022-01-01\"', 'from: \"2022-13-01\"', must be a day"
    })
    void aMistakeInSupervisionIsToldWithItsLine(String was, String is, String told) throws IOException {
        String text = shipped("supervision.yaml");
        assertThat(text).contains(was);

        assertThatThrownBy(() -> SupervisionBook.read(
                        new SourceFile("supervision.yaml", text.replaceFirst(java.util.regex.Pattern.quote(was), is))))
                .hasMessageContaining("supervision.yaml:")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({
        "points: 40, points: 41, must make 100",
        "kind: progress, kind: guessed, no way to give points",
        "least: 0, least: 1, must begin at 0",
        "'less: {case: 2, raise: 1}', '', less"
    })
    void aMistakeInAppraisalIsToldWithItsLine(String was, String is, String told) throws IOException {
        String text = shipped("appraisal.yaml");
        String sick = text.substring(0, text.indexOf("schemes:"))
                + text.substring(text.indexOf("schemes:")).replaceFirst(java.util.regex.Pattern.quote(was), is);
        assertThat(sick).isNotEqualTo(text);

        assertThatThrownBy(() -> AppraisalBook.read(new SourceFile("appraisal.yaml", sick)))
                .hasMessageContaining("appraisal.yaml:")
                .hasMessageContaining(told);
    }

    @Test
    void gradesFollowThePoints() throws IOException {
        AppraisalScheme scheme = AppraisalBook.read(PolicyFile.shipped("appraisal.yaml"))
                .of(2024)
                .orElseThrow();

        assertThat(scheme.grade(9_000).id()).isEqualTo("excellent");
        assertThat(scheme.grade(8_999).id()).isEqualTo("good");
        assertThat(scheme.grade(0).id()).isEqualTo("poor");
    }
}

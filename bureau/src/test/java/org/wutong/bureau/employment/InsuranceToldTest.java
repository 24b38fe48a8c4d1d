package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.spells.Window;
import org.wutong.vocabulary.Truth;

class InsuranceToldTest {
    private static final Window YEAR = Window.calendarYear(2024);
    private static final long JOB = 7;

    private final InsuranceTold told =
            new InsuranceTold(new EmploymentRules(Set.of(InsuranceKind.PENSION, InsuranceKind.INJURY), 6));

    private static Spell job(@Nullable Boolean insured) {
        return SpellDraft.of(1, LocalDate.of(2024, 3, 1))
                .socialInsurance(insured)
                .recorded(JOB, 0, "x");
    }

    private static InsuranceMonth month(@Nullable Long job, InsuranceKind kind, int month, boolean paid) {
        return new InsuranceMonth(1, 0, 1, "x", job, kind, YearMonth.of(2024, month), paid, "", null, "");
    }

    private Truth paid(@Nullable Boolean insured, InsuranceMonth... months) {
        return told.paid(job(insured), Arrays.asList(months), YEAR);
    }

    @Test
    void followsTheJobWhereNoMonthIsOnRecord() {
        assertThat(paid(true)).isEqualTo(Truth.TRUE);
        assertThat(paid(false)).isEqualTo(Truth.FALSE);
        assertThat(paid(null)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void holdsWhereEveryKindOfEveryRecordedMonthIsPaid() {
        assertThat(paid(null, month(JOB, InsuranceKind.PENSION, 5, true), month(JOB, InsuranceKind.INJURY, 5, true)))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aMonthRecordedAsNotPaidMakesItNoWhateverTheJobSays() {
        assertThat(paid(true, month(JOB, InsuranceKind.PENSION, 5, false))).isEqualTo(Truth.FALSE);
    }

    @Test
    void aKindWithoutRecordIsAsTheJobSaysAndNeverSimplyNo() {
        assertThat(paid(null, month(JOB, InsuranceKind.PENSION, 5, true))).isEqualTo(Truth.UNKNOWN);
        assertThat(paid(true, month(JOB, InsuranceKind.PENSION, 5, true))).isEqualTo(Truth.TRUE);
    }

    @Test
    void monthsOfAnotherJobOrOutsideTheJobSayNothing() {
        assertThat(paid(null, month(8L, InsuranceKind.PENSION, 5, false))).isEqualTo(Truth.UNKNOWN);
        assertThat(paid(null, month(JOB, InsuranceKind.PENSION, 2, false))).isEqualTo(Truth.UNKNOWN);
        assertThat(told.paid(
                        job(null),
                        List.of(month(JOB, InsuranceKind.PENSION, 5, false)),
                        new Window(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 12, 31))))
                .isEqualTo(Truth.UNKNOWN);
    }
}

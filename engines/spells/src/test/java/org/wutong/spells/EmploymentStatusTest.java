package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.spells.Histories.history;
import static org.wutong.spells.Histories.plain;
import static org.wutong.spells.Histories.spell;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.Truth;

class EmploymentStatusTest {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private static EmploymentSpell ongoing(Truth selfEmployed, Truth nonFarm) {
        return plain(LocalDate.of(2024, 1, 1), null, "a", null, selfEmployed, nonFarm);
    }

    @Test
    void tellsWorkForOthersFromOwnBusinessAndFarming() {
        EmploymentSpell job = ongoing(Truth.FALSE, Truth.TRUE);
        EmploymentSpell shop = ongoing(Truth.TRUE, Truth.TRUE);
        EmploymentSpell farm = ongoing(Truth.TRUE, Truth.FALSE);
        assertThat(history(job, shop, farm).statusOn(MAY)).isEqualTo(EmploymentStatus.EMPLOYED);
        assertThat(history(shop, farm).statusOn(MAY)).isEqualTo(EmploymentStatus.SELF_EMPLOYED);
        assertThat(history(farm).statusOn(MAY)).isEqualTo(EmploymentStatus.FARMING);
    }

    @Test
    void takesWorkOfUnknownKindForEmployment() {
        assertThat(history(ongoing(Truth.UNKNOWN, Truth.UNKNOWN)).statusOn(MAY)).isEqualTo(EmploymentStatus.EMPLOYED);
    }

    @Test
    void countsLastAndFirstDaysAsWork() {
        EmploymentHistory history = history(spell("2024-04-01", "2024-05-01", "a"));
        assertThat(history.statusOn(LocalDate.of(2024, 4, 1))).isEqualTo(EmploymentStatus.EMPLOYED);
        assertThat(history.statusOn(MAY)).isEqualTo(EmploymentStatus.EMPLOYED);
        assertThat(history.statusOn(MAY.plusDays(1))).isEqualTo(EmploymentStatus.UNEMPLOYED);
    }

    @Test
    void neverTakesAnEmptyRecordForUnemployment() {
        assertThat(history().statusOn(MAY)).isEqualTo(EmploymentStatus.UNKNOWN);
        assertThat(history(spell("2024-06-01", "", "a")).statusOn(MAY).inWork()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void doesNotKnowDaysToCome() {
        assertThat(history(spell("2024-01-01", "", "a")).statusOn(Histories.DAY.plusDays(1)))
                .isEqualTo(EmploymentStatus.UNKNOWN);
    }
}

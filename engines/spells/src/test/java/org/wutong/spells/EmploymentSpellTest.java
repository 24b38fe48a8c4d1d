package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.spells.Histories.spell;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmploymentSpellTest {
    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> spell("2024-02-01", "2024-01-31", "a")).hasMessageContaining("2024-02-01..2024-01-31");
    }

    @Test
    void refusesNegativeWagesAndBlankEmployers() {
        assertThatThrownBy(() -> spell("2024-02-01", "", "a", -1L)).hasMessageContaining("-1");
        assertThatThrownBy(() -> spell("2024-02-01", "", " ")).hasMessageContaining("blank");
    }

    @Test
    void isWorkedFromItsFirstDayToTheDayItIsRead() {
        LocalDate first = LocalDate.of(2024, 2, 1);
        EmploymentSpell ongoing = spell("2024-02-01", "", "a");
        assertThat(ongoing.worked(first)).contains(new Window(first, first));
        assertThat(ongoing.worked(first.minusDays(1))).isEmpty();
    }
}

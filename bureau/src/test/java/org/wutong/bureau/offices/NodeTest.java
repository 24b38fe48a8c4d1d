package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.RegionCode.Level;

class NodeTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 6, 30);

    private static Node node(boolean local, @Nullable LocalDate until) {
        return new Node("140921", "1409", "定襄县", "定襄县", Level.COUNTY, local, FIRST, until);
    }

    @Test
    void aPlaceOfTheCodeTableStoodBeforeTheTableWasDrawnUp() {
        assertThat(node(false, null).stoodOn(FIRST.minusYears(1))).isTrue();
    }

    @Test
    void aPlaceTheBureauMadeDidNotStandBeforeItsFirstDay() {
        assertThat(node(true, null).stoodOn(FIRST.minusDays(1))).isFalse();
        assertThat(node(true, null).stoodOn(FIRST)).isTrue();
    }

    @Test
    void aPlaceThatEndedStandsNoMore() {
        assertThat(node(false, FIRST.plusYears(1)).stoodOn(FIRST.plusYears(1))).isFalse();
        assertThat(node(false, FIRST.plusYears(1)).stoodOn(FIRST.plusYears(1).minusDays(1)))
                .isTrue();
    }
}

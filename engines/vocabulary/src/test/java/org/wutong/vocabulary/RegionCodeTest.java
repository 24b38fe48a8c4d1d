package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.RegionCode.Level;

class RegionCodeTest {
    @Test
    void stripsOnlyWholeEmptyLevels() {
        assertThat(RegionCode.parse("640106100")).hasToString("640106100");
        assertThat(RegionCode.parse("640106000").value()).isEqualTo("640106");
        assertThat(RegionCode.parse("330100").value()).isEqualTo("3301");
        assertThat(RegionCode.parse("000000")).isEqualTo(RegionCode.NATION);
    }

    @Test
    void refusesOtherLengthsAndLetters() {
        assertThatThrownBy(() -> RegionCode.parse("64010")).hasMessageContaining("2, 4, 6, 9 or 12 digits");
        assertThatThrownBy(() -> RegionCode.parse("64010X")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void differsAsSoonAsOneKnownLevelDiffers() {
        assertThat(RegionCode.parse("33").sameAt(Level.COUNTY, RegionCode.parse("640106")))
                .isEqualTo(Truth.FALSE);
        assertThat(RegionCode.parse("64").sameAt(Level.COUNTY, RegionCode.parse("640106")))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(RegionCode.parse("640106100").sameAt(Level.COUNTY, RegionCode.parse("640106")))
                .isEqualTo(Truth.TRUE);
    }
}

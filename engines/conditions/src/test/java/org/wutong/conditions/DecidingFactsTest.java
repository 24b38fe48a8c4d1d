package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.conditions.TestDictionary.deciding;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.RegionCode;

class DecidingFactsTest {
    @Test
    void namesNothingWhenTheAnswerIsKnown() {
        assertThat(deciding("poor && months >= 6", Map.of("poor", false))).isEmpty();
    }

    @Test
    void leavesOutFactsThatCanNoLongerMatter() {
        assertThat(deciding("(poor || watched) && months >= 6", Map.of("poor", true)))
                .containsExactly("months");
        assertThat(deciding("(poor || watched) && months >= 6", Map.of("poor", false, "months", 6L)))
                .containsExactly("watched");
        assertThat(deciding("poor && watched || months >= 6", Map.of("poor", false)))
                .containsExactly("months");
    }

    @Test
    void leavesOutAFactThatOnlyMattersWhereAnotherAlreadyDecides() {
        assertThat(deciding("(poor || watched) && poor", Map.of())).containsExactly("poor");
        assertThat(deciding("poor ? months > 3 : watched", Map.of("poor", true)))
                .containsExactly("months");
    }

    @Test
    void namesThePlaceThatIsNotKnownDeepEnough() {
        RegionCode home = RegionCode.parse("990106100");
        assertThat(deciding("county(work) != county(home)", Map.of("home", home, "work", RegionCode.parse("99"))))
                .containsExactly("work");
        assertThat(deciding("county(work) != county(home)", Map.of("home", home)))
                .containsExactly("work");
        assertThat(deciding("within(work, '990106')", Map.of("work", RegionCode.parse("9901"))))
                .containsExactly("work");
    }

    @Test
    void namesTheFactsBehindAReckonedValue() {
        assertThat(deciding("months + 1 > (poor ? 3 : 6)", Map.of("poor", true)))
                .containsExactly("months");
        assertThat(deciding("months > (poor ? 3 : 6)", Map.of("months", 5L))).containsExactly("poor");
    }
}

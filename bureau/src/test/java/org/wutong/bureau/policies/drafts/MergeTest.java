package org.wutong.bureau.policies.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Map<String, String> BASE = Map.of("a", "1", "b", "1", "c", "1");

    @Test
    void takesWhatOnlyTheOtherSideChanged() {
        Merge merge = Merge.of(BASE, BASE, Map.of("a", "2", "b", "1", "d", "1"));
        assertThat(merge.files()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "2", "b", "1", "d", "1"));
        assertThat(merge.taken()).containsExactly("a", "c", "d");
        assertThat(merge.both()).isEmpty();
    }

    @Test
    void keepsWhatOnlyThisSideChanged() {
        Map<String, String> ours = Map.of("a", "2", "b", "1");
        assertThat(Merge.of(BASE, ours, BASE).files()).isEqualTo(ours);
    }

    @Test
    void namesWhatBothSidesChangedAndKeepsOurs() {
        Merge merge = Merge.of(BASE, Map.of("a", "2", "b", "1", "c", "1"), Map.of("a", "3", "b", "1", "c", "1"));
        assertThat(merge.files()).containsEntry("a", "2");
        assertThat(merge.both()).containsExactly("a");
    }

    @Test
    void seesNoQuarrelWhereBothSidesWroteTheSame() {
        Map<String, String> same = Map.of("a", "2", "b", "1", "c", "1");
        assertThat(Merge.of(BASE, same, same).both()).isEmpty();
    }
}

package org.wutong.bureau.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PaperKindsTest {
    @Test
    void readsTheKindsThatShip() throws IOException {
        PaperKinds kinds = new PapersConfiguration().paperKinds();
        assertThat(kinds.find("identity-card").orElseThrow().confidential()).isTrue();
        assertThat(kinds.of("employer")).extracting(PaperKind::code).contains("business-licence");
        assertThat(kinds.of("household")).extracting(PaperKind::code).doesNotContain("identity-card");
    }

    @Test
    void namesEachMistakeAtItsPlace() {
        assertThatThrownBy(() -> PaperKinds.read("kinds.yaml", """
                undo_days: soon
                kinds:
                  - {code: a, name: {zh: 甲, en: a}, owners: [worker], keep_years: 0}
                  - {code: a, name: {zh: 乙, en: b}, owner: [worker]}
                """))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kinds.yaml:1:12: a whole number from 1 to 3650")
                .hasMessageContaining("kinds.yaml:3:67: a whole number from 1 to 100")
                .hasMessageContaining("the code 'a' stands here twice")
                .hasMessageContaining("unknown key 'owner'; did you mean 'owners'?");
    }
}

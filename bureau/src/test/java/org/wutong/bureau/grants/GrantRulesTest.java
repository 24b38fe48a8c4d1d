package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Label;

class GrantRulesTest {
    private static final Path FILE = Path.of("../policies/grants.yaml");

    private static GrantRules read(String instead, String write) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(instead);
        return new GrantRulesReader("grants.yaml").read(text.replace(instead, write));
    }

    @Test
    void everyStateThatWaitsHasItsDays() throws IOException {
        GrantRules rules = read("", "");
        for (CaseState state : CaseState.values()) {
            assertThat(rules.deadlines().containsKey(state)).as(state.name()).isEqualTo(state.waits());
        }
    }

    @Test
    void findsAFundByWhatTheRuleWrites() throws IOException {
        GrantRules rules = read("", "");
        assertThat(rules.fundOf(new Label("乡村振兴衔接资金", "x")).id()).isEqualTo("linkage");
        assertThat(rules.fundOf(null).otherwise()).isTrue();
    }

    @Test
    void drawsAShareButNeverLessThanTheLeastNorMoreThanThereIs() {
        GrantRules.SampleRules how = new GrantRules.SampleRules(5, 3, 10);
        assertThat(how.of(2)).isEqualTo(2);
        assertThat(how.of(20)).isEqualTo(3);
        assertThat(how.of(101)).isEqualTo(6);
    }

    @Test
    void tellsTheMistakeWithItsPlaceAndWhatIsExpected() {
        assertThatThrownBy(() -> read("working_days: 5\n  # what", "working_days: soon\n  # what"))
                .hasMessageContaining("notice.working_days is soon")
                .hasMessageContaining("a whole number from 1 to 60");
        assertThatThrownBy(() -> read("layout: county-csv", "layout: no-such")).hasMessageContaining("bank.layout");
        assertThatThrownBy(() -> read("otherwise: true, ", "")).hasMessageContaining("exactly one");
        assertThatThrownBy(() -> read("{DRAFTED: 5", "{DRAFT: 5")).hasMessageContaining("DRAFT");
    }
}

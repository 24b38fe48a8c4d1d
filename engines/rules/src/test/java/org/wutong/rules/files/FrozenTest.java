package org.wutong.rules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.SourceFile;
import org.wutong.rules.Ledger;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;
import org.wutong.rules.SubjectRow;

/** What was decided can be decided again from its own record, whatever has been published since. */
class FrozenTest {
    private static final Path FOLDER = Path.of("..", "..", "policies");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);
    private static final String COUPLE = """
            {"subject":"worker","id":"w1","household":"h1","facts":{"hukou_region":"640106100207","work_region":"330100",\
            "birth_date":"1984-03-05","household_poverty_alleviated":true,"months_stable":7,"wage_income_cycle":46800.50}}
            {"subject":"worker","id":"w2","household":"h1","facts":{"hukou_region":"640106100207",\
            "household_poverty_alleviated":true,"wage_income_cycle":"38650"}}
            """;

    private static PolicySet shipped() throws IOException {
        return PolicySet.load(FOLDER);
    }

    private static List<SubjectRow> couple(PolicySet policies) {
        FactLine line = new FactLine(policies.dictionary());
        return COUPLE.lines()
                .flatMap(text -> line
                        .read(text, (column, message) -> {
                            throw new AssertionError(message);
                        })
                        .stream())
                .toList();
    }

    private static Frozen frozen(PolicySet policies) {
        Ledger ledger = (row, family) -> row.id().equals("w1") && family.equals("jinfeng-travel-grant")
                ? List.of(new Ledger.Payment(LocalDate.of(2024, 11, 20), 140_000))
                : List.of();
        return Frozen.of(policies, couple(policies), "w1", DAY, ledger);
    }

    @Test
    void replaysToTheSameBytes() throws IOException {
        PolicySet policies = shipped();
        String text = frozen(policies).text(policies.dictionary());
        Frozen read = Frozen.read(text, policies.dictionary());
        assertThat(read.replay(policies).text(policies.dictionary())).isEqualTo(text);
    }

    @Test
    void remembersWhatHadBeenPaid() throws IOException {
        PolicySet policies = shipped();
        assertThat(frozen(policies).decisions())
                .filteredOn(line -> line.contains("\"JF-6d\""))
                .singleElement()
                .asString()
                .contains("\"payable\":[0.00,0.00]", "already-paid");
    }

    @Test
    void keepsTheSumsOfTheWholeHousehold() throws IOException {
        PolicySet policies = shipped();
        assertThat(frozen(policies).decisions())
                .filteredOn(line -> line.contains("\"JF-7\""))
                .singleElement()
                .asString()
                .contains("\"amount\":[4000.00,4000.00]", "\"payable\":[3428.57,3428.57]");
    }

    @Test
    void namesTheLawItNeedsAndDiffersUnderAnother() throws IOException {
        PolicySet policies = shipped();
        String text = frozen(policies).text(policies.dictionary());
        assertThat(Frozen.policiesOf(text)).contains(policies.hash());
        PolicySet dearer = withHigherReward();
        assertThat(Frozen.read(text, dearer.dictionary()).replay(dearer).text(dearer.dictionary()))
                .isNotEqualTo(text);
    }

    private static PolicySet withHigherReward() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (SourceFile file : PolicySource.directory(FOLDER).files()) {
            texts.put(file.name(), file.text().replace("at_least: 40000, yuan: 4000", "at_least: 40000, yuan: 4500"));
        }
        return PolicySet.load(PolicySource.of(texts));
    }

    @Test
    void refusesWhatIsNoRecordNamingTheLine() throws IOException {
        PolicySet policies = shipped();
        String text = frozen(policies).text(policies.dictionary());
        for (String broken : Stream.of("", "{}", "nonsense", text.replace("\"months_stable\":7", "\"months_stable\":x"))
                .toList()) {
            assertThatThrownBy(() -> Frozen.read(broken, policies.dictionary()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("line ");
        }
    }
}

package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;

class ExplainerTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    private static Explanation explain(List<SubjectRow> rows, String id, String rule) {
        return Explainer.explain(Shipped.POLICIES, rows, id, DAY).stream()
                .filter(one -> one.decision().rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Explanation reward() {
        return explain(
                List.of(Shipped.earner("yang", "h", 4_680_000L), Shipped.earner("ma", "h", 3_865_000L)), "ma", "JF-7");
    }

    @Test
    void showsTheFactsEachLineUsed() {
        Explanation.Line income = reward().lines().get(1);
        assertThat(income.result().word()).isEqualTo("met");
        assertThat(income.facts()).singleElement().satisfies(used -> {
            assertThat(used.fact().label().zh()).isEqualTo("周期内工资性收入");
            assertThat(used.value()).isEqualTo(3_865_000L);
        });
    }

    @Test
    void citesTheDocumentAndTheThreshold() {
        Explanation reward = reward();
        assertThat(reward.document().title().zh()).startsWith("金凤区稳内拓外");
        assertThat(reward.amountCite().article()).isEqualTo("七");
        assertThat(reward.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualTo(1_000_000L);
            assertThat(figure.cite()).isEqualTo(new Cite("jinfeng-2024", "七"));
        });
        assertThat(reward.steps())
                .extracting(step -> step.label().orElseThrow().zh())
                .containsExactly("3万元档");
    }

    @Test
    void showsTheHouseholdsAmountsBeforeAndAfterTheCap() {
        Explanation.Cap cap = reward().cap().orElseThrow();
        assertThat(cap.fen()).isEqualTo(600_000);
        assertThat(cap.binds()).isTrue();
        assertThat(cap.shares())
                .extracting(share -> share.id() + " " + share.amount() + " " + share.payable())
                .containsExactly("ma [3000.00,3000.00] [2571.43,2571.43]", "yang [4000.00,4000.00] [3428.57,3428.57]");
    }

    @Test
    void namesOnlyTheDecidingFactAndThePaperThatSuppliesIt() {
        Map<String, Object> facts = Map.of(
                "hukou_region",
                RegionCode.parse("640106"),
                "work_region",
                RegionCode.parse("3306"),
                "relocated",
                true,
                "months_stable",
                7L,
                "contract_signed",
                true);
        SubjectRow row = new SubjectRow("worker", "ma", null, Facts.of(facts));
        Explanation subsidy = explain(List.of(row), "ma", "JF-6b");
        assertThat(subsidy.missing()).extracting(Fact::name).containsExactly("social_insurance");
        assertThat(subsidy.missing().get(0).paper().zh()).isEqualTo("社会保险参保证明");
        assertThat(subsidy.lines().get(0).deciding()).isEmpty();
        assertThat(subsidy.readings()).extracting(Ruling::id).containsExactly("JF-6b-outbound");
        assertThat(subsidy.notes())
                .extracting(note -> note.label().en())
                .contains("The document gives a range only, and there is no local table yet");
    }
}

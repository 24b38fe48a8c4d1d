package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.SourceFile;

class PolicyDiffTest {
    private static final String CITE = "cite: {document: jinfeng-2024, article: 七}";

    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        for (SourceFile file : PolicySource.directory(Shipped.FOLDER).files()) {
            files.put(file.name(), file.text());
        }
    }

    private void change(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.computeIfPresent(file, (name, text) -> text.replace(from, to));
    }

    private PolicyDiff diff() throws IOException {
        return PolicyDiff.of(Shipped.POLICIES, PolicySet.load(PolicySource.of(files)));
    }

    private RuleDiff only() throws IOException {
        PolicyDiff diff = diff();
        assertThat(diff.rules()).hasSize(1);
        return diff.rules().get(0);
    }

    private static Optional<Object> value(Optional<Dated.Value<?>> value) {
        return value.map(Dated.Value::value);
    }

    @Test
    void isEmptyBetweenASetAndItself() throws IOException {
        assertThat(diff().isEmpty()).isTrue();
    }

    @Test
    void takesNoNoticeOfRemarksAndBlanks() throws IOException {
        change("jinfeng-2024/incentive.yaml", "rules:", "# a remark\nrules:");
        assertThat(diff().isEmpty()).isTrue();
    }

    @Test
    void tellsACapThatIsRaisedFromTheDayOnThatItIsRaised() throws IOException {
        change(
                "jinfeng-2024/incentive.yaml",
                "- {from: 2024-11-12, yuan: 6000, " + CITE + "}",
                "- {from: 2024-11-12, yuan: 6000, " + CITE + "}\n          - {from: 2025-01-01, yuan: 6500, " + CITE
                        + "}");
        RuleDiff rule = only();
        assertThat(rule.rule().key()).isEqualTo("JF-7");
        assertThat(rule.aspects()).isEmpty();
        FigureDiff cap = rule.figures().get(0);
        assertThat(cap.what()).isEqualTo(FigureDiff.What.CAP);
        assertThat(cap.days()).singleElement().satisfies(step -> {
            assertThat(step.day()).isEqualTo(LocalDate.of(2025, 1, 1));
            assertThat(value(step.before())).contains(600_000L);
            assertThat(value(step.after())).contains(650_000L);
        });
    }

    @Test
    void tellsAnAmountThatIsPutRightInItsPlace() throws IOException {
        change("jinfeng-2024/transport.yaml", "yuan: 1400}", "yuan: 1600}");
        assertThat(only().figures()).singleElement().satisfies(amount -> {
            assertThat(amount.what()).isEqualTo(FigureDiff.What.AMOUNT);
            assertThat(amount.days()).hasSize(1);
        });
    }

    @Test
    void tellsAFigureThatIsNamedAnewAsGoneAndNew() throws IOException {
        String file = files.keySet().stream()
                .filter(name -> name.endsWith(".yaml") && files.get(name).contains("    parameters:"))
                .findFirst()
                .orElseThrow();
        String name = files.get(file).replaceAll("(?s).*?    parameters:\\n\\s+([a-z_]+):.*", "$1");
        files.computeIfPresent(file, (key, text) -> text.replaceAll("\\b" + name + "\\b", name + "_anew"));
        assertThat(diff().rules().get(0).figures())
                .filteredOn(figure -> figure.what() == FigureDiff.What.PARAMETER)
                .allSatisfy(figure -> assertThat(figure.days())
                        .allMatch(
                                step -> step.before().isEmpty() != step.after().isEmpty()));
    }

    @Test
    void tellsAConditionByItsName() throws IOException {
        change("litong-2021/travel.yaml", "when: social_insurance", "when: social_insurance || months_stable >= 12");
        assertThat(diff().rules()).anySatisfy(rule -> {
            assertThat(rule.rule().key()).isEqualTo("LT-3");
            assertThat(rule.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.kind()).isEqualTo(Changed.Kind.CHANGED));
        });
    }

    @Test
    void tellsHowOftenSomethingIsPaid() throws IOException {
        change("jinfeng-2024/incentive.yaml", "frequency: cycle", "frequency: year");
        assertThat(only().aspects()).containsExactly(Aspect.FREQUENCY);
    }

    @Test
    void tellsRulesThatAreGone() throws IOException {
        files.remove("xinzhou-2022/incubators.yaml");
        files.remove("xinzhou-2022/incubators.cases.yaml");
        assertThat(diff().rules()).isNotEmpty().allMatch(rule -> rule.rule().kind() == Changed.Kind.GONE);
    }

    @Test
    void followsARuleWhoseFirstDayIsMoved() throws IOException {
        change("jinfeng-2024/incentive.yaml", "effective: {from: 2024-11-12", "effective: {from: 2024-11-13");
        assertThat(only().aspects()).containsExactly(Aspect.EFFECTIVE);
        assertThat(only().rule().kind()).isEqualTo(Changed.Kind.CHANGED);
    }

    @Test
    void tellsAReadingThatIsSettled() throws IOException {
        String text = files.get("rulings.yaml");
        int first = text.indexOf("status: open");
        files.put(
                "rulings.yaml",
                text.substring(0, first)
                        + "status: settled\n    settled: {by: {zh: 区人社局, en: bureau}, on: 2025-01-01, paper: 一号}"
                        + text.substring(first + "status: open".length()));
        PolicyDiff diff = diff();
        assertThat(diff.rulings())
                .singleElement()
                .satisfies(ruling ->
                        assertThat(ruling.after().orElseThrow().settled()).isTrue());
        assertThat(diff.size())
                .isEqualTo(1 + diff.rules().size() + diff.standings().size());
    }
}

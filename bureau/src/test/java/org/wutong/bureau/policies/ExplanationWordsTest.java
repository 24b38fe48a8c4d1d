package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.policies.Explained.Ruled;
import org.wutong.conditions.Facts;
import org.wutong.rules.Explainer;
import org.wutong.rules.Explanation;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;
import org.wutong.rules.SubjectRow;
import org.wutong.vocabulary.RegionCode;

/** How other rules change a sum, and what is said where the text gives none, on a made-up document. */
@BureauTest
class ExplanationWordsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String FACTS = """
            subjects:
              worker:
                label: {zh: 劳动者, en: worker}
                anchor: home
                facts:
                  home: {type: region, window: day, owner: people, label: {zh: 户籍地, en: home}, paper: {zh: 户口簿, en: book}}
                  poor: {type: bool, window: day, owner: people, label: {zh: 脱贫, en: poor}, paper: {zh: 系统, en: system}}
                  months: {type: int, unit: month, window: day, owner: people, label: {zh: 月数, en: months}, paper: {zh: 工资, en: wages}}
            """;
    private static final String DOCUMENTS = """
            documents:
              sample:
                title: {zh: 样例, en: sample}
                issuer: {region: "640106", name: {zh: 区, en: district}}
                rank: 4
                issued: 2024-01-01
                articles: [一, 二]
            """;
    private static final String RULINGS = """
            rulings: {}
            notes:
              excluded: {zh: 不重复, en: not twice}
              standard-missing: {zh: 没有标准, en: no standard}
              provisional: {zh: 暂定, en: provisional}
              unspecified-stacking: {zh: 未有规定, en: not stated}
            assumptions:
              lawful: {zh: 资质合法, en: licensed}
            """;

    @Autowired
    FactWords words;

    private static String rule(String id, String when, String amount) {
        return """
                - id: %s
                  family: f-%s
                  title: {zh: 补贴%s, en: grant %s}
                  cite: {document: sample, article: 一}
                  subject: worker
                  region: "640106"
                  effective: {from: 2024-01-01}
                  conditions:
                    - {name: 条件, label: {zh: 条件, en: condition}, when: %s}
                  amount: {kind: %s, values: [{from: 2024-01-01, %scite: {document: sample, article: 一}}]}
                  assumed: [lawful]
                  frequency: unlimited
                """.formatted(id, id, id, id, when, amount.isEmpty() ? "open" : "fixed", amount);
    }

    private Map<String, Ruled> told(String stacking, String second, Map<String, Object> known) throws Exception {
        String file = "document: sample\nrules:\n"
                + (rule("A", "poor", "yuan: 100, ") + second).indent(2)
                + "stacking: "
                + stacking
                + "\n";
        PolicySet set = PolicySet.load(PolicySource.of(Map.of(
                "facts.yaml", FACTS, "documents.yaml", DOCUMENTS, "rulings.yaml", RULINGS, "sample/a.yaml", file)));
        Map<String, Object> facts = new HashMap<>(known);
        facts.put("home", RegionCode.parse("640106100"));
        List<Explanation> explanations =
                Explainer.explain(set, List.of(new SubjectRow("worker", "7", null, Facts.of(facts))), "7", DAY);
        ExplanationWords said = new ExplanationWords(
                set,
                words,
                set.documents(),
                Map.of(7L, new SubjectCard(7, "某人", null, null, null, null, "640106100", "/people/7")),
                7,
                Locale.SIMPLIFIED_CHINESE);
        Map<String, Ruled> byId = new HashMap<>();
        explanations.forEach(one -> byId.put(one.decision().rule().id(), said.rule(one)));
        return byId;
    }

    @Test
    void tellWhichOfTwoTakesTheOthersPlace() throws Exception {
        String directed = "[{mode: directed, by: A, excludes: [B], cite: {document: sample, article: 二}}]";
        Map<String, Ruled> told =
                told(directed, rule("B", "months >= 6", "yuan: 150, "), Map.of("poor", true, "months", 7L));

        assertThat(told.get("A").changes()).containsExactly("领了本项，“补贴B”不再付");
        assertThat(told.get("B").changes()).containsExactly("已领“补贴A”，本项不付");
        assertThat(told.get("B").payable()).isEqualTo(new Explained.Sum(0, 0L));
        assertThat(told.get("B").capped()).isTrue();
    }

    @Test
    void tellThatItIsNotYetKnownWhichOfTwoTakesTheOthersPlace() throws Exception {
        String directed = "[{mode: directed, by: A, excludes: [B], cite: {document: sample, article: 二}}]";
        Map<String, Ruled> told = told(directed, rule("B", "months >= 6", "yuan: 150, "), Map.of("months", 7L));

        assertThat(told.get("B").changes()).contains("“补贴A”尚未定；领到它，本项不付", "暂定");
        assertThat(told.get("A").missing()).containsExactly(new Explained.Need("脱贫", "系统"));
    }

    @Test
    void tellThatOnlyOneIsPaidOrThatTheTextIsSilent() throws Exception {
        String second = rule("B", "months >= 6", "yuan: 150, ");
        Map<String, Object> both = Map.of("poor", true, "months", 7L);

        assertThat(told("[{mode: exclusive, rules: [A, B]}]", second, both)
                        .get("A")
                        .changes())
                .containsExactly("与“补贴B”只能领一项，取合计较多的");
        assertThat(told("[{mode: unspecified, rules: [A, B]}]", second, both)
                        .get("A")
                        .changes())
                .containsExactly("能否与“补贴B”同领没有规定，合计按区间列示");
        assertThat(told("[{mode: stack, rules: [A, B]}]", second, both).get("A").changes())
                .containsExactly("可与“补贴B”同领");
    }

    @Test
    void leaveASumOpenThatTheTextDoesNotGive() throws Exception {
        Ruled open = told("[]", rule("B", "months >= 6", ""), Map.of("poor", true, "months", 7L))
                .get("B");

        assertThat(open.payable()).isEqualTo(new Explained.Sum(0, null));
        assertThat(words.yuan(open.payable(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("按规定核定");
        assertThat(open.payable().mayBeMore()).isTrue();
    }

    @Test
    void sayWhatIsTakenAsCertifiedInWords() throws Exception {
        String file =
                "document: sample\nrules:\n" + rule("A", "poor", "yuan: 100, ").indent(2) + "stacking: []\n";
        PolicySet set = PolicySet.load(PolicySource.of(Map.of(
                "facts.yaml", FACTS, "documents.yaml", DOCUMENTS, "rulings.yaml", RULINGS, "sample/a.yaml", file)));

        assertThat(words.note(set, "assumed:lawful", Locale.SIMPLIFIED_CHINESE)).isEqualTo("视为已核实：资质合法");
        assertThat(words.note(set, "assumed:nobody-knows", Locale.ENGLISH)).doesNotContain("nobody-knows");
    }
}

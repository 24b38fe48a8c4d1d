package org.wutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;

/** A made-up document in memory, for what the shipped documents do not show yet. */
final class SamplePolicies {
    static final String FACTS = """
            subjects:
              worker:
                label: {zh: 劳动者, en: worker}
                anchor: home
                facts:
                  home: {type: region, window: day, owner: people, label: {zh: 户籍地, en: home}, paper: {zh: 户口簿, en: book}}
                  poor: {type: bool, window: day, owner: people, label: {zh: 脱贫, en: poor}, paper: {zh: 系统, en: system}}
                  months: {type: int, window: day, owner: people, label: {zh: 月数, en: months}, paper: {zh: 工资, en: wages}}
                  cost: {type: money, window: day, owner: people, label: {zh: 车票, en: fare}, paper: {zh: 票, en: ticket}}
            """;
    static final String DOCUMENTS = """
            documents:
              sample:
                title: {zh: 样例, en: sample}
                issuer: {region: "990106", name: {zh: 区, en: district}}
                rank: 4
                issued: 2024-01-01
                articles: [一, 二]
            """;
    static final String RULINGS = """
            rulings: {}
            notes:
              touching-band: {zh: 相接, en: touching}
            """;

    private SamplePolicies() {}

    static PolicyReading read(String rules) {
        return read(FACTS, rules);
    }

    static PolicyReading read(String facts, String rules) {
        try {
            return PolicyReading.of(PolicySource.of(Map.of(
                    "facts.yaml",
                    facts,
                    "documents.yaml",
                    DOCUMENTS,
                    "rulings.yaml",
                    RULINGS,
                    "sample/a.yaml",
                    rules)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A rule that gives {@code amount} (YAML) to every worker who meets {@code when}. */
    static String rule(String id, String when, String amount) {
        return """
                - id: %s
                  family: %s
                  title: {zh: 样例, en: sample}
                  cite: {document: sample, article: 一}
                  subject: worker
                  region: "990106"
                  effective: {from: 2024-01-01, to: 2024-12-31}
                  conditions:
                    - {name: 条件, label: {zh: 条件, en: condition}, when: %s}
                  amount: %s
                  frequency: unlimited
                """.formatted(id, id, when, amount);
    }

    static String fixed(int yuan) {
        return "{kind: fixed, values: [{from: 2024-01-01, yuan: " + yuan + ", cite: {document: sample, article: 一}}]}";
    }

    static String file(List<String> rules, String stacking) {
        return "document: sample\nrules:\n" + String.join("", rules).indent(2) + "stacking: " + stacking + "\n";
    }

    static SubjectRow worker(Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.putIfAbsent("home", RegionCode.parse("990106100"));
        return new SubjectRow("worker", "w", null, Facts.of(all));
    }
}

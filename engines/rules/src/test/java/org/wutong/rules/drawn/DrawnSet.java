package org.wutong.rules.drawn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;
import org.wutong.rules.PolicySource;

/** Rules and how they stand to each other. */
record DrawnSet(List<DrawnRule> rules, List<Group> groups) {
    /** @param rules of a directed group the one that excludes first */
    record Group(String mode, List<String> rules) {
        String yaml() {
            return mode.equals("directed")
                    ? "  - {mode: directed, by: %s, excludes: [%s], cite: {document: sample, article: 一}}\n"
                            .formatted(rules.get(0), String.join(", ", rules.subList(1, rules.size())))
                    : "  - {mode: %s, rules: [%s]}\n".formatted(mode, String.join(", ", rules));
        }
    }

    /** Of higher rank than {@code sample}. */
    static final String WIDE = "wide";

    private static final String DOCUMENTS = """
            documents:
              sample:
                title: {zh: 样例, en: sample}
                issuer: {region: "990106", name: {zh: 区, en: district}}
                rank: 4
                issued: 2024-01-01
                articles: [二, 一]
              wide:
                title: {zh: 样例, en: sample}
                issuer: {region: "99", name: {zh: 省, en: province}}
                rank: 2
                issued: 2024-01-01
                articles: [二, 一]
            """;

    boolean has(String mode) {
        return groups.stream().anyMatch(group -> group.mode().equals(mode));
    }

    String yaml() {
        return "document: sample\nrules:\n"
                + rules.stream().map(DrawnRule::yaml).collect(Collectors.joining())
                + (groups.isEmpty() ? "" : "stacking:\n")
                + groups.stream().map(Group::yaml).collect(Collectors.joining());
    }

    PolicySet policies() {
        try {
            return PolicyReading.of(PolicySource.of(Map.of(
                            "facts.yaml",
                            SmallFacts.YAML,
                            "documents.yaml",
                            DOCUMENTS,
                            "rulings.yaml",
                            "rulings: {}\nnotes: {}\n",
                            "sample/drawn.yaml",
                            yaml())))
                    .require();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "\n" + yaml();
    }
}

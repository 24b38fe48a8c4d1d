package org.wutong.rules.drawn;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule; null where it has no such cap or quota. */
record DrawnRule(
        String id,
        String family,
        String document,
        String article,
        List<DrawnLine> lines,
        DrawnAmount amount,
        @Nullable Long householdCap,
        @Nullable Long organiserCap,
        @Nullable Integer places,
        String frequency) {
    /** Who comes first where places are short. */
    static final DrawnLine ORDER = DrawnLine.ALL.get(0);

    DrawnRule withoutOrganiserCapAndQuota() {
        return new DrawnRule(id, family, document, article, lines, amount, householdCap, null, null, frequency);
    }

    boolean isEligible(Map<String, Object> facts) {
        return lines.stream().allMatch(line -> line.holds().test(facts));
    }

    /** How often the rule looks at a fact. */
    long looksAt(String fact) {
        return lines.stream().filter(line -> line.reads().contains(fact)).count()
                + (amount.reads().contains(fact) ? 1 : 0)
                + (organiserCap != null && fact.equals("organiser") ? 1 : 0)
                + (places != null && ORDER.reads().contains(fact) ? 1 : 0);
    }

    /** Whether no two of its lines, nor a line and the amount, look at one fact: then nothing in it is out of reach. */
    boolean isLoose() {
        Set<String> seen = new HashSet<>(amount.reads());
        return lines.stream().flatMap(line -> line.reads().stream()).allMatch(seen::add);
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder("""
                  - id: %s
                    family: %s
                    title: {zh: 样例, en: sample}
                    cite: {document: %s, article: %s}
                    subject: worker
                    region: "990106"
                    effective: {from: 2024-01-01}
                    frequency: %s
                    amount: %s
                    conditions:
                """.formatted(id, family, document, article, frequency, amount.yaml()));
        if (lines.isEmpty()) {
            yaml.append("      []\n");
        }
        for (DrawnLine line : lines) {
            yaml.append(
                    "      - {name: '%s', label: {zh: 条, en: line}, when: '%s'}\n".formatted(line.when(), line.when()));
        }
        if (householdCap != null || organiserCap != null) {
            yaml.append("    caps:\n");
        }
        cap(yaml, "household", householdCap);
        cap(yaml, "organiser", organiserCap);
        if (places != null) {
            yaml.append("    quota: {order: [%s], values: [{from: 2024-01-01, subjects: %d, cite: %s}]}\n"
                    .formatted(ORDER.when(), places, "{document: sample, article: 一}"));
        }
        return yaml.toString();
    }

    private static void cap(StringBuilder yaml, String over, @Nullable Long fen) {
        if (fen != null) {
            yaml.append("      - {over: %s, values: [{from: 2024-01-01, yuan: %s, cite: %s}]}\n"
                    .formatted(over, SmallFacts.yuan(fen), "{document: sample, article: 一}"));
        }
    }

    @Override
    public String toString() {
        return yaml();
    }
}

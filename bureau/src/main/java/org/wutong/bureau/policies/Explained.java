package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.facts.SubjectCard;

/**
 * What one person is owed and why, ready to be shown or printed in one language.
 *
 * @param rules in order: owed first, then not yet known, then not
 * @param sharing how a household's cap was shared out; empty where none bit
 * @param papers what settles the unknown, once each
 */
public record Explained(
        SubjectCard person,
        LocalDate asOf,
        String policySet,
        Sum total,
        List<Ruled> rules,
        List<Shared> sharing,
        List<Paper> papers,
        List<String> documents) {

    /** Fen from least to most; {@code most} null where the text leaves it open. */
    public record Sum(long least, @Nullable Long most) {
        public boolean exact() {
            return most != null && most == least;
        }
    }

    /** One rule: its outcome, sums before and after caps, line by line why. */
    public record Ruled(
            String id,
            String title,
            String cite,
            @Nullable String fund,
            OwedRow.Outcome outcome,
            Sum amount,
            Sum payable,
            List<Line> lines,
            List<String> missing,
            List<String> notes) {
        public boolean capped() {
            return payable.least() != amount.least() || !java.util.Objects.equals(payable.most(), amount.most());
        }
    }

    /**
     * One condition.
     *
     * @param word {@code met}, {@code not_met} or {@code unknown}
     * @param used the facts it speaks of with their values, in words
     */
    public record Line(String label, String word, List<Used> used) {}

    public record Used(String label, @Nullable String value, String paper) {}

    public record Shared(String name, boolean self, String rule, Sum amount, Sum payable) {}

    public record Paper(String paper, String fact, List<String> rules, long upToFen) {}
}

package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.rules.FenRange;

/**
 * What one person is owed and why, ready to be shown or printed in one language.
 *
 * @param rules in order: owed first, then not yet known, then not
 * @param caps how caps of the household were shared out; empty where none bit
 * @param papers what settles the unknown, once each
 * @param remarks what rules refer to by number, once each: notes, readings, what is taken as certified
 */
public record Explained(
        SubjectCard person,
        LocalDate asOf,
        String policySet,
        Sum total,
        List<Ruled> rules,
        List<Capped> caps,
        List<Paper> papers,
        List<String> remarks,
        List<String> documents) {
    private static final int USUAL_ROWS = 27;

    /** More than one page holds at the usual size: set smaller, so that the sheet stays one page. */
    public boolean dense() {
        int rows = remarks.size() + papers.size();
        for (Ruled rule : rules) {
            rows += rule.inFull().size() + 2;
        }
        for (Capped cap : caps) {
            rows += cap.shares().size() + 2;
        }
        return rows > USUAL_ROWS;
    }

    public List<String> paperNames() {
        return papers.stream().map(Paper::paper).toList();
    }

    /** Fen from least to most; {@code most} null where the text leaves it open. */
    public record Sum(long least, @Nullable Long most) {
        public static Sum of(FenRange range) {
            return new Sum(range.least(), range.isOpen() ? null : Long.valueOf(range.most()));
        }

        public boolean exact() {
            return most != null && most == least;
        }

        public boolean open() {
            return most == null;
        }

        /** Whether more than the least may come. */
        public boolean mayBeMore() {
            return most == null || most > least;
        }

        /** What may come above the least; null when nothing bounds it. */
        public Sum above() {
            return new Sum(0, most == null ? null : Long.valueOf(most - least));
        }
    }

    /**
     * One rule: its outcome, sums before and after caps, line by line why.
     *
     * @param basis the article, with the number of its document where there are several
     * @param figures the thresholds in force, each with where it stands written
     * @param steps the tier, band or span that applied or may apply, each with its sum
     * @param changes how caps, other rules and former payments changed the sum, or may
     * @param remarks numbers of {@link Explained#remarks()}, from 1
     */
    public record Ruled(
            String id,
            String title,
            String cite,
            String basis,
            @Nullable String fund,
            @Nullable String payee,
            String frequency,
            OwedRow.Outcome outcome,
            Sum amount,
            Sum payable,
            List<Line> lines,
            List<String> figures,
            List<String> steps,
            List<String> changes,
            List<Need> missing,
            List<Integer> remarks) {
        public boolean capped() {
            return !payable.equals(amount);
        }

        public boolean owed() {
            return outcome != OwedRow.Outcome.INELIGIBLE;
        }

        /** The lines told in full: all of them, or of a refusal those that refuse. */
        public List<Line> inFull() {
            return lines.stream()
                    .filter(line -> owed() || line.word().equals("not_met"))
                    .toList();
        }

        /** The other lines of a refusal, told in one row each for met and not known, so that a sheet stays one page. */
        public List<String> inBrief(String word) {
            return lines.stream()
                    .filter(line -> !owed() && line.word().equals(word))
                    .map(Line::label)
                    .toList();
        }
    }

    /**
     * One condition.
     *
     * @param word {@code met}, {@code not_met} or {@code unknown}
     * @param used the facts it speaks of with their values, in words; of an unknown line the ones that decide it are marked
     */
    public record Line(String label, String word, List<Used> used) {}

    /** @param paper where it is known from, or what would tell it */
    public record Used(String label, @Nullable String value, String paper, boolean decides) {}

    /** A fact that decides and the paper that supplies it. */
    public record Need(String fact, String paper) {}

    /** A cap and what it left each member. */
    public record Capped(String rule, String cap, String cite, List<Shared> shares) {}

    public record Shared(String name, boolean self, Sum amount, Sum payable) {}

    /** A paper to bring, the facts it tells, and the rules that wait for them. */
    public record Paper(String paper, List<String> facts, List<String> rules) {}
}

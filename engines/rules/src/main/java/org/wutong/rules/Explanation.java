package org.wutong.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;

/**
 * Why one rule says what it says about one subject: everything a page, a printed sheet or an audit record needs, as data
 * with labels in both languages. No sentences are made here.
 *
 * @param decision what is explained
 * @param document the document of the clause
 * @param lines each condition line with the facts it looked at
 * @param figures the thresholds in force on the day, each with its citation
 * @param amountCite where the amount stands written
 * @param steps the tier, band or span that applies, or may apply while facts are unknown; empty when ineligible
 * @param cap how the household's cap was shared, where the rule has one
 * @param standings how it stands to other rules that may be had by the same subject
 * @param missing the facts to bring, see {@link Fact#paper()} for what settles each
 * @param readings the open or settled readings it rests on
 * @param notes the other notes, with words for people
 */
public record Explanation(
        Decision decision,
        PolicyDocument document,
        List<Line> lines,
        List<Figure> figures,
        Cite amountCite,
        List<AmountStep> steps,
        Optional<Cap> cap,
        List<Standing> standings,
        List<Fact> missing,
        List<Ruling> readings,
        List<Note> notes) {

    /**
     * One condition line.
     *
     * @param facts those it looks at, known or not
     * @param deciding of an unknown line, only the facts that could still decide it
     */
    public record Line(ClauseResult result, List<FactUsed> facts, List<Fact> deciding) {}

    /**
     * A fact and its value.
     *
     * @param value as {@link FactType} names for memory; null when not known
     */
    public record FactUsed(Fact fact, @Nullable Object value) {}

    /** A threshold of the rule, in the form {@link FactType} names for memory or a list of them, and where it stands written. */
    public record Figure(Label label, FactType type, Object value, Cite cite) {}

    /**
     * A cap and its shares.
     *
     * @param fen the most the household gets
     * @param binds whether the members' amounts can come to more than that
     * @param shares by id, this subject among them; members who get nothing in any case are left out
     */
    public record Cap(long fen, Cite cite, boolean binds, List<Share> shares) {}

    /**
     * Another rule that may be had by the same subject and about which the text, or its silence, says something.
     *
     * @param isExcluding of a directed group, whether this rule takes the other away; else it is the one taken away
     */
    public record Standing(Stacking.Mode mode, boolean isExcluding, Decision other, Optional<Ruling> ruling) {}

    /** One member's amount before and after the cap. */
    public record Share(String id, FenRange amount, FenRange payable) {}

    /** A note and its words. */
    public record Note(String code, Label label) {}
}

package org.wutong.rules;

import java.util.List;
import org.wutong.conditions.Fact;

/**
 * What one rule says about one subject.
 *
 * @param amount by the clause alone: zero when ineligible, from zero up when that is unknown
 * @param payable after caps and exclusions, over every completion of what is unknown in the household
 * @param clauses the condition lines in their order
 * @param missing the facts that decide what is unknown: eligibility, or for someone eligible the amount
 * @param notes codes of readings and rulings applied, see {@link PolicySet#noteLabel}; {@code reading:<id>} names a
 *     {@link Ruling}
 */
public record Decision(
        SubjectRow row,
        Rule rule,
        Outcome outcome,
        FenRange amount,
        FenRange payable,
        List<ClauseResult> clauses,
        List<Fact> missing,
        List<String> notes) {}

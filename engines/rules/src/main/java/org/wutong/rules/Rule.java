package org.wutong.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Label;
import org.wutong.conditions.SubjectKind;
import org.wutong.vocabulary.RegionCode;

/**
 * One clause of a document as data.
 *
 * @param id the clause id, as JF-6d
 * @param family what survives a new version of the document: payments are counted by it
 * @param region where it holds: for subjects whose anchor region lies in it
 * @param anchor which region of the subject counts
 * @param from first day in force
 * @param to last day in force; empty while there is no end
 * @param conditions all must hold
 * @param householdCap the most all members of one household get by this rule together, in fen
 * @param readings ids of the rulings it rests on
 */
public record Rule(
        String id,
        String family,
        Label title,
        Cite cite,
        SubjectKind subject,
        RegionCode region,
        Fact anchor,
        LocalDate from,
        Optional<LocalDate> to,
        Map<String, Parameter> parameters,
        List<ConditionLine> conditions,
        Dated<Amount> amount,
        Optional<Dated<Long>> householdCap,
        Frequency frequency,
        Optional<Label> fund,
        List<RuleNote> notes,
        List<String> readings) {
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}

package org.wutong.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Label;
import org.wutong.conditions.OnDay;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.WorkingCalendar;
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
 * @param payee who is paid, when not the subject itself
 * @param refines the clause of a wider document it takes the place of where it applies
 * @param forbids traits (age, sex, disability) that a refining rule may not limit by
 * @param assumed codes of conditions of the text that no fact carries: taken as certified and named in every decision
 * @param hasDiscretion “可给予”: the text lets the authority choose
 * @param caps what all who share something get together
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
        List<SharedCap> caps,
        Optional<Quota> quota,
        Frequency frequency,
        Optional<Label> payee,
        Optional<String> refines,
        List<String> forbids,
        List<String> assumed,
        boolean hasDiscretion,
        Optional<Label> fund,
        List<RuleNote> notes,
        List<String> readings) {
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
    }

    /** Codes of the notes its decisions may carry. */
    public List<String> noteCodes() {
        return notes.stream().map(RuleNote::code).toList();
    }

    /** The cap its household's members share, where it has one. */
    public Optional<Dated<Long>> householdCap() {
        return caps.stream()
                .filter(SharedCap::isOfHousehold)
                .map(SharedCap::fen)
                .findFirst();
    }

    /** What payments are counted under: the family, apart for each who is paid. */
    public String account() {
        return payee.map(who -> family + "/" + who.en()).orElse(family);
    }

    /**
     * The span that a payment decided on a day stands for, by {@link #frequency()}: one payment an account and span. A year
     * ({@code 2024}), a quarter ({@code 2024Q4}), a cycle by the year it was due in ({@code C2024}), {@code event}, {@code lifetime},
     * or the day itself where the text sets no limit.
     */
    public String period(LocalDate day) {
        return frequency.period(day, cycleStarts());
    }

    /** The same with other figures. */
    Rule with(
            Map<String, Parameter> otherParameters,
            Dated<Amount> otherAmount,
            List<SharedCap> otherCaps,
            Optional<Quota> otherQuota) {
        return new Rule(
                id,
                family,
                title,
                cite,
                subject,
                region,
                anchor,
                from,
                to,
                otherParameters,
                conditions,
                otherAmount,
                otherCaps,
                otherQuota,
                frequency,
                payee,
                refines,
                forbids,
                assumed,
                hasDiscretion,
                fund,
                notes,
                readings);
    }

    /** The numbers that can be tried otherwise on a day of its term. */
    public List<Figure> figures(LocalDate day) {
        return Figures.of(this, day);
    }

    /** The figures in force on a day. */
    OnDay on(LocalDate day, WorkingCalendar calendar) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, Parameter> parameter : parameters.entrySet()) {
            values.put(parameter.getKey(), parameter.getValue().values().on(day).value());
        }
        return new OnDay(day, values, calendar);
    }

    /** Every fact that eligibility or amount look at, in the order of the dictionary. */
    public List<Fact> facts() {
        Set<Fact> facts = new TreeSet<>(Comparator.comparingInt(Fact::slot));
        conditions.forEach(line -> facts.addAll(line.condition().facts()));
        amount.values().forEach(value -> facts.addAll(value.value().facts()));
        return List.copyOf(facts);
    }

    /** First day of the clause's own twelve months, from the fact that speaks of them. */
    Optional<MonthDay> cycleStarts() {
        return facts().stream().flatMap(fact -> fact.starts().stream()).findFirst();
    }
}

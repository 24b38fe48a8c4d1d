package org.wutong.bureau.policies.whatif;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Baseline;
import org.wutong.rules.Draft;
import org.wutong.rules.Figure;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Simulation;
import org.wutong.rules.SimulationReport;
import org.wutong.rules.SubjectColumns;

/** Tries figures on a roster: what holds is reckoned once, what is tried in one pass over columns for each answer. */
@Component
public class WhatIf {
    private final PublishedPolicies policies;
    private final Map<SubjectColumns, Baseline> held = Collections.synchronizedMap(new WeakHashMap<>());

    WhatIf(PublishedPolicies policies) {
        this.policies = policies;
    }

    /** @param took without reading the roster */
    public record Tried(SimulationReport report, Duration took) {}

    /** @param set what is tried in place of the set in force; null for that one with other figures */
    public Tried report(Roster roster, Map<String, Object> figures, @Nullable PolicySet set) {
        long begun = System.nanoTime();
        SimulationReport report = simulation(roster, figures, set)
                .report(roster.groupings(), Runtime.getRuntime().availableProcessors());
        return new Tried(report, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Everyone whose sum would change, all rules together. */
    public List<Simulation.Change> changes(Roster roster, Map<String, Object> figures, @Nullable PolicySet set) {
        return simulation(roster, figures, set).changes();
    }

    private Simulation simulation(Roster roster, Map<String, Object> figures, @Nullable PolicySet set) {
        PolicySet before = policies.inForce();
        PolicySet tried = set == null ? before : set;
        Map<String, Object> known = new TreeMap<>(figures);
        known.keySet().retainAll(names(tried, roster.asOf()));
        PolicySet after = known.isEmpty() ? tried : Draft.of(known).over(tried, roster.asOf());
        return new Simulation(baseline(before, roster), after, roster.columns());
    }

    /** What holds stays while a slider moves: it is reckoned once a roster and set. */
    private Baseline baseline(PolicySet before, Roster roster) {
        Baseline known = held.get(roster.columns());
        if (known == null || !known.policies().hash().equals(before.hash())) {
            known = Baseline.of(
                    before,
                    roster.columns(),
                    roster.asOf(),
                    Runtime.getRuntime().availableProcessors());
            held.put(roster.columns(), known);
        }
        return known;
    }

    /** A draft may have lost a clause whose figure is moved. */
    private static Set<String> names(PolicySet set, LocalDate day) {
        return set.rules().stream()
                .filter(rule -> rule.isInForce(day))
                .flatMap(rule -> rule.figures(day).stream())
                .map(Figure::name)
                .collect(Collectors.toSet());
    }
}

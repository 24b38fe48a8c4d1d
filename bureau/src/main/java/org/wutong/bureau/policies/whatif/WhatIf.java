package org.wutong.bureau.policies.whatif;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Draft;
import org.wutong.rules.Figure;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Simulation;
import org.wutong.rules.SimulationReport;

/** Tries figures on a roster: one pass over columns for what holds and one for what is tried. */
@Component
public class WhatIf {
    private final PublishedPolicies policies;

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
        return new Simulation(before, after, roster.columns(), roster.asOf());
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

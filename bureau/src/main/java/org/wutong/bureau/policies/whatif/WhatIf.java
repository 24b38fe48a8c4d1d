package org.wutong.bureau.policies.whatif;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Draft;
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

    public Tried report(Roster roster, Map<String, Object> figures) {
        long begun = System.nanoTime();
        SimulationReport report = simulation(roster, figures)
                .report(roster.groupings(), Runtime.getRuntime().availableProcessors());
        return new Tried(report, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Everyone whose sum would change, all rules together. */
    public List<Simulation.Change> changes(Roster roster, Map<String, Object> figures) {
        return simulation(roster, figures).changes();
    }

    private Simulation simulation(Roster roster, Map<String, Object> figures) {
        PolicySet before = policies.inForce();
        PolicySet after = figures.isEmpty() ? before : Draft.of(figures).over(before, roster.asOf());
        return new Simulation(before, after, roster.columns(), roster.asOf());
    }
}

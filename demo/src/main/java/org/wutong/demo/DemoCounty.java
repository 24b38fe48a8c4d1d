package org.wutong.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A made-up county: who lives there, who hires, who worked where. All lists are immutable and in the order of their ids; spells
 * are in the order of their workers, then by date; wishes one a worker, in the same order.
 *
 * @param notice says that all of it is made up; show it wherever any of it is shown
 * @param categories of households and of single people, see {@link DemoCategory#workerId()}
 */
public record DemoCounty(
        DemoPlan plan,
        String notice,
        List<DemoHousehold> households,
        List<DemoWorker> workers,
        List<DemoCategory> categories,
        List<DemoEmployer> employers,
        List<DemoVacancy> vacancies,
        List<DemoSpell> spells,
        List<DemoWish> wishes) {
    /**
     * Makes the county up; pure, the same plan gives an equal county.
     *
     * @throws IllegalArgumentException when no data is shipped for the plan's county
     */
    public static DemoCounty generate(DemoPlan plan) {
        return new CountyMaker(plan).make();
    }

    /** Spells by worker id, each list by date; workers without any are absent. */
    public Map<String, List<DemoSpell>> spellsByWorker() {
        return spells.stream().collect(Collectors.groupingBy(DemoSpell::workerId));
    }

    public Map<String, DemoEmployer> employersById() {
        return employers.stream().collect(Collectors.toMap(DemoEmployer::id, employer -> employer));
    }

    public Map<String, DemoHousehold> householdsById() {
        return households.stream().collect(Collectors.toMap(DemoHousehold::id, household -> household));
    }
}

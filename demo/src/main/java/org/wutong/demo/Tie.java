package org.wutong.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes two counties of a city end level in one year: as many people of one in work as of the other, so that a ranking has a tie. */
record Tie(Set<String> counties, LocalDate first, LocalDate last) {
    boolean holds(DemoCounty county) {
        return counties.contains(county.plan().county().value());
    }

    /** Whoever has more at work has as many fewer; the others stay as they are. */
    List<DemoCounty> level(List<DemoCounty> all) {
        int fewest = all.stream()
                .filter(this::holds)
                .mapToInt(county -> atWork(county).size())
                .min()
                .orElse(0);
        return all.stream()
                .map(county -> holds(county) ? with(county, fewest) : county)
                .toList();
    }

    private Set<String> atWork(DemoCounty county) {
        return county.spells().stream()
                .filter(spell -> !spell.from().isAfter(last)
                        && (spell.to() == null || !spell.to().isBefore(first)))
                .map(DemoSpell::workerId)
                .collect(Collectors.toSet());
    }

    /** The last of those who never left home, and of whom nothing else depends on their work, never worked. */
    private DemoCounty with(DemoCounty county, int people) {
        Set<String> working = atWork(county);
        Set<String> grouped = county.categories().stream()
                .map(DemoCategory::workerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> idle = new HashSet<>();
        for (int i = county.workers().size() - 1; i >= 0 && working.size() - idle.size() > people; i--) {
            DemoWorker worker = county.workers().get(i);
            boolean home = worker.hukouRegion().equals(worker.residenceRegion());
            if (home && working.contains(worker.id()) && !grouped.contains(worker.id())) {
                idle.add(worker.id());
            }
        }
        return new DemoCounty(
                county.plan(),
                county.notice(),
                county.households(),
                county.workers(),
                county.categories(),
                county.employers(),
                county.vacancies(),
                county.spells().stream()
                        .filter(spell -> !idle.contains(spell.workerId()))
                        .toList(),
                county.wishes());
    }
}

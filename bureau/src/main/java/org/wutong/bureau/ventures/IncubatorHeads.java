package org.wutong.bureau.ventures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.Headcount;
import org.wutong.bureau.employment.Headcounts;
import org.wutong.bureau.register.Entry;
import org.wutong.bureau.register.Ledgers;

/** Whom the start-ups of each incubator employ, by class, as of a day; a person with two of them counts once. */
@Component
@Transactional(readOnly = true)
class IncubatorHeads {
    private final Ledgers ledgers;
    private final Headcounts headcounts;

    IncubatorHeads(Ledgers ledgers, Headcounts headcounts) {
        this.ledgers = ledgers;
        this.headcounts = headcounts;
    }

    /**
     * @param tenants start-ups housed that day
     * @param unregistered of these, those that no registered employer is named for: their people are not counted
     */
    record Line(Entry<Incubator> incubator, List<Entry<IncubatorTenant>> tenants, int unregistered, Headcount count) {}

    List<Line> on(LocalDate day) {
        List<Entry<IncubatorTenant>> housed = ledgers.all(IncubatorTenant.class).stream()
                .filter(tenant -> tenant.record().housedOn(day))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Entry<Incubator> incubator : ledgers.all(Incubator.class)) {
            if (incubator.record().standsOn(day)) {
                lines.add(line(
                        incubator,
                        housed.stream()
                                .filter(tenant -> tenant.record().incubator().id() == incubator.id())
                                .toList(),
                        day));
            }
        }
        return lines;
    }

    private Line line(Entry<Incubator> incubator, List<Entry<IncubatorTenant>> tenants, LocalDate day) {
        List<Long> employers = new ArrayList<>();
        for (Entry<IncubatorTenant> tenant : tenants) {
            var employer = tenant.record().employer();
            if (employer != null) {
                employers.add(employer.id());
            }
        }
        return new Line(incubator, tenants, tenants.size() - employers.size(), headcounts.together(employers, day));
    }
}

package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.Months;
import org.wutong.spells.TransferScope;
import org.wutong.spells.Window;
import org.wutong.vocabulary.RegionCode;

/** What one job and those that follow it at the same employer add up to: for duties that ask about part of a life, such as a placement. */
@Component
public class PartOfLife {
    private final Histories histories;

    PartOfLife(Histories histories) {
        this.histories = histories;
    }

    /** Of these jobs, this one and later ones at the same employer. */
    public List<Spell> from(Spell first, List<Spell> all) {
        String employer = Histories.employer(first);
        return all.stream()
                .filter(job -> job.id() == first.id()
                        || employer != null
                                && !job.fromDate().isBefore(first.fromDate())
                                && Objects.equals(employer, Histories.employer(job)))
                .toList();
    }

    /** Months of unbroken work at one employer, the longest run, within the window. */
    public Months stable(List<Spell> jobs, LocalDate asOf, Window window) {
        return history(jobs, asOf).stableMonths(window);
    }

    /** @param gapDays empty days that a run may have */
    public Months continuous(List<Spell> jobs, LocalDate asOf, Window window, int gapDays) {
        return history(jobs, asOf).continuousMonths(window, gapDays);
    }

    public Months cumulative(List<Spell> jobs, LocalDate asOf, Window window) {
        return history(jobs, asOf).cumulativeMonths(window);
    }

    /** Where the work is; null where nobody said. */
    public @Nullable RegionCode workRegion(Spell job) {
        RegionCode place = histories.workRegion(job);
        return place.equals(RegionCode.NATION) ? null : place;
    }

    /** How far from home; null where a place is not known well enough. @param home code of the place of registration */
    public @Nullable TransferScope scope(@Nullable String home, Spell job) {
        return histories.scope(histories.region(home), job);
    }

    private EmploymentHistory history(List<Spell> jobs, LocalDate asOf) {
        return histories.of(jobs, asOf);
    }
}

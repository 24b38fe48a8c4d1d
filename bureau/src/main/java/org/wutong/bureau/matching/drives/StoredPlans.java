package org.wutong.bureau.matching.drives;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.plan.Journey;
import org.wutong.matching.plan.Loss;
import org.wutong.matching.plan.Plan;
import org.wutong.matching.plan.TravelPlan;

/** Lays out what the engine planned for storing; no figure is made here. */
final class StoredPlans {
    private StoredPlans() {}

    /** @param parent whose change it is; null for a plan from scratch */
    static StoredPlan of(
            long drive,
            PlanKind kind,
            @Nullable StoredPlan parent,
            DriveInput input,
            PlanMaking.Made made,
            long millis,
            String by) {
        Plan plan = made.plan();
        TravelPlan travel = made.travel();
        return new StoredPlan(
                0,
                drive,
                parent == null ? null : parent.id(),
                kind,
                input.asOf(),
                OffsetDateTime.MIN,
                by,
                millis,
                plan.seekers(),
                plan.seats(),
                plan.placements().size(),
                plan.certificate(),
                made.price(),
                travel == null ? null : travel.ungrouped().certificate().total(),
                travel == null ? null : travel.ungrouped().placements().size(),
                travel == null ? null : travel.journeys().size(),
                travel == null
                        ? null
                        : travel.journeys().stream().mapToInt(Journey::vehicles).sum(),
                parent == null ? null : Loss.between(plan.certificate(), parent.certificate()));
    }
}

package org.wutong.bureau.matching.drives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.plan.Certificate;
import org.wutong.matching.plan.Loss;

/**
 * A plan as stored, without the people.
 *
 * @param parent the plan that it changes
 * @param millis how long it took
 * @param seekers who was to be placed
 * @param price what all classes together cost; null where it was not worked out
 * @param ungroupedTotal total without travel groups; null where none were asked for
 * @param cost against the parent; null for a plan from scratch
 */
public record StoredPlan(
        long id,
        long drive,
        @Nullable Long parent,
        PlanKind kind,
        LocalDate asOf,
        OffsetDateTime at,
        String staffName,
        long millis,
        int seekers,
        long seats,
        int placed,
        Certificate certificate,
        @Nullable Loss price,
        @Nullable Long ungroupedTotal,
        @Nullable Integer ungroupedPlaced,
        @Nullable Integer journeys,
        @Nullable Integer vehicles,
        @Nullable Loss cost) {
    public int open() {
        return seekers - placed;
    }

    /** What came of a class. @param price what putting it first costs; null where it was not worked out */
    public record OfClass(
            int rank,
            String id,
            int people,
            int placed,
            int withoutAny,
            @Nullable Loss price) {
        public int crowdedOut() {
            return people - placed - withoutAny;
        }
    }

    /** What came of a vacancy. @param price of a seat, hundredths of a point */
    public record OfVacancy(long vacancy, int seats, int filled, int price) {
        public int open() {
            return seats - filled;
        }
    }
}

package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.List;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;

/** Households whose wages of the last cycle are on record, so that rules have something to decide. */
final class OwedPeople {
    private static final LocalDate CYCLE_BEGINS = LocalDate.of(2023, 10, 1);
    private static final int MONTHS = 10;

    private final TestOffice office;
    private final Workers workers;
    private final Spells spells;

    OwedPeople(TestOffice office, Workers workers, Spells spells) {
        this.office = office;
        this.workers = workers;
        this.spells = spells;
    }

    /**
     * Members of one household lifted from poverty.
     *
     * @param yuan income of each in the last cycle; 0 for nothing on record
     */
    List<Long> household(String village, String number, int firstSequence, long... yuan) {
        return office.as("officer", () -> {
            List<WorkerDraft> drafts = new java.util.ArrayList<>();
            for (int i = 0; i < yuan.length; i++) {
                drafts.add(MadeUp.worker(village, "成员" + (firstSequence + i), firstSequence + i)
                        .household(number)
                        .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "roster")));
            }
            List<Long> ids = workers.addAll(drafts, "test");
            for (int i = 0; i < yuan.length; i++) {
                if (yuan[i] > 0) {
                    spells.addAll(List.of(SpellDraft.of(ids.get(i), CYCLE_BEGINS)
                            .until(CYCLE_BEGINS.plusMonths(MONTHS).minusDays(1))
                            .employer(null, "绍兴柯岭服饰")
                            .at("330600")
                            .contract(true, 12)
                            .monthlyWage(yuan[i] * 100 / MONTHS)));
                }
            }
            return ids;
        });
    }
}

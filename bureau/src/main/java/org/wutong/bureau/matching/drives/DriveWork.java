package org.wutong.bureau.matching.drives;

import org.springframework.stereotype.Component;
import org.wutong.bureau.register.LongWork;

/** Plans drives in the background: read in one transaction, planned in none, stored in another. */
@Component
class DriveWork implements LongWork.Handler {
    private final Planning planning;
    private final PlanMaking making;

    DriveWork(Planning planning, PlanMaking making) {
        this.planning = planning;
        this.making = making;
    }

    @Override
    public String kind() {
        return Planning.KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        long began = System.nanoTime();
        Change change = Change.read(subject);
        DriveInput input = planning.read(change);
        PlanMaking.Made made = making.make(input, change.kind() == PlanKind.WHOLE, progress);
        planning.store(change, input, made, (System.nanoTime() - began) / 1_000_000);
    }
}

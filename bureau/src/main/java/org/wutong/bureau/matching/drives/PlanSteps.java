package org.wutong.bureau.matching.drives;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.wutong.bureau.register.LongWork;
import org.wutong.matching.plan.PlanWatch;

/**
 * Tells how far several plans in a row are, in hundredths of a plan. How many rounds one takes is not known beforehand: each round
 * tells half of what is left.
 */
final class PlanSteps {
    private static final int PARTS = 100;

    private final LongWork.Progress progress;
    private long done;

    PlanSteps(LongWork.Progress progress, int plans) {
        this.progress = progress;
        progress.of((long) plans * PARTS);
    }

    /** @throws LongWork.Cancelled when somebody asked to stop */
    <T> T next(Function<PlanWatch, T> planning) {
        Watch watch = new Watch(done);
        try {
            T made = planning.apply(watch);
            done += PARTS;
            progress.done(done);
            return made;
        } catch (CancellationException givenUp) {
            throw new LongWork.Cancelled();
        }
    }

    private final class Watch implements PlanWatch {
        private final long before;
        private long part;

        Watch(long before) {
            this.before = before;
        }

        @Override
        public void progress(int round, long total, long bound) {
            part += (PARTS - part) / 2;
        }

        @Override
        public boolean isGivenUp() {
            try {
                progress.done(before + part);
                return false;
            } catch (LongWork.Cancelled stopped) {
                return true;
            }
        }
    }
}

package org.wutong.bureau.matching;

import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.LongWork;

/** Working lists out in the background: everyone's, or those that changes touch; and again while records change meanwhile. */
@Component
class MatchWork implements LongWork.Handler {
    private final MatchRun run;
    private final ListRefreshing refreshing;

    MatchWork(MatchRun run, ListRefreshing refreshing) {
        this.run = run;
        this.refreshing = refreshing;
    }

    @Override
    public String kind() {
        return MatchRun.KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        String asking = Acting.now().name();
        Acting.as(ListRefreshing.JOB, () -> {
            boolean alone = true;
            if (subject.equals(ListRefreshing.CHANGES)) {
                alone = run.follow(asking, progress).isPresent();
            } else {
                run.run(asking, progress);
            }
            while (alone && refreshing.isBehind()) {
                alone = run.follow(asking, progress).isPresent();
            }
        });
    }
}

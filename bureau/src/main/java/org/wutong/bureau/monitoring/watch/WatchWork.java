package org.wutong.bureau.monitoring.watch;

import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.LongWork;

/** Passes in the background, again while records change meanwhile. Work that a dead program left is taken up where it stopped. */
@Component
class WatchWork implements LongWork.Handler {
    static final String KIND = "watch";

    private static final int MOST_ROUNDS = 20;

    private final WatchPass pass;

    WatchWork(WatchPass pass) {
        this.pass = pass;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        Acting.as(WatchRefreshing.JOB, () -> {
            boolean alone = pass.go(subject.equals(WatchRefreshing.EVERYBODY), progress);
            for (int round = 0; alone && round < MOST_ROUNDS && pass.isBehind(); round++) {
                alone = pass.go(false, progress);
            }
        });
    }
}

package org.wutong.bureau.monitoring.quality;

import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.LongWork;

/** Inspecting in the background: everyone, or what changed; and again while records change meanwhile. */
@Component
class QualityWork implements LongWork.Handler {
    static final String KIND = "quality";

    private final QualityRun run;
    private final QualityRefreshing refreshing;

    QualityWork(QualityRun run, QualityRefreshing refreshing) {
        this.run = run;
        this.refreshing = refreshing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        String asking = Acting.now().name();
        Acting.as(QualityRefreshing.JOB, () -> {
            boolean alone = true;
            if (subject.equals(QualityRefreshing.CHANGES)) {
                alone = run.follow(asking, progress);
            } else {
                run.fromScratch(asking, progress);
            }
            while (alone && refreshing.isBehind()) {
                alone = run.follow(asking, progress);
            }
        });
    }
}

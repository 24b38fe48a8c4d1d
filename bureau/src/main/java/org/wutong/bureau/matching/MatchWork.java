package org.wutong.bureau.matching;

import org.springframework.stereotype.Component;
import org.wutong.bureau.register.LongWork;

/** Matching everyone, in the background. */
@Component
class MatchWork implements LongWork.Handler {
    private final MatchRun run;

    MatchWork(MatchRun run) {
        this.run = run;
    }

    @Override
    public String kind() {
        return MatchRun.KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        run.run(progress);
    }
}

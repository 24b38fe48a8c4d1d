package org.wutong.bureau.matching.drives;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.LongWork;

/** Asks for the messages of a drive in the background, some at a time; stopped, those asked for stay. */
@Component
class DriveNoticeWork implements LongWork.Handler {
    private static final int AT_ONCE = 100;

    private final DriveNotices notices;

    DriveNoticeWork(DriveNotices notices) {
        this.notices = notices;
    }

    @Override
    public String kind() {
        return DriveNotices.KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        long drive = Long.parseLong(subject);
        List<Long> waiting = notices.waiting(drive);
        progress.of(waiting.size());
        int asked = 0;
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            int to = Math.min(waiting.size(), from + AT_ONCE);
            asked += notices.order(drive, waiting.subList(from, to));
            notices.done(drive, asked, to - asked);
            progress.done(to);
        }
    }
}

package org.wutong.bureau.register.work;

import org.wutong.bureau.register.LongWork.Cancelled;
import org.wutong.bureau.register.LongWork.Progress;

/** Writes progress at most a few times a second, outside the transaction of the work so that others see it. */
final class RowProgress implements Progress {
    private static final long NANOS_BETWEEN = 200_000_000;

    private final WorkRows rows;
    private final long work;
    private long total;
    private long written = System.nanoTime() - NANOS_BETWEEN;

    RowProgress(WorkRows rows, long work) {
        this.rows = rows;
        this.work = work;
    }

    @Override
    public void of(long total) {
        this.total = total;
        if (rows.progress(work, 0, total)) {
            throw new Cancelled();
        }
    }

    @Override
    public void done(long done) {
        long now = System.nanoTime();
        if (now - written < NANOS_BETWEEN && done < total) {
            return;
        }
        written = now;
        if (rows.progress(work, done, total)) {
            throw new Cancelled();
        }
    }
}

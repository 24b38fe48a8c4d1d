package org.wutong.bureau.analysis.roster;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;

/** The one thread that reads columns; it gives way to whoever works at the desk. */
@Component
class ReadingBehind implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingBehind.class);

    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "wutong-analysis");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        Acting.as(Reading.READER, work);
                    } catch (RuntimeException failed) {
                        LOG.warn("the roster could not be read for the analysis; the next page tries again", failed);
                        throw failed;
                    }
                },
                reading);
    }

    @Override
    public void destroy() {
        reading.shutdownNow();
    }
}

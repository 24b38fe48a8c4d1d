package org.wutong.bench.bureau;

import java.io.IOException;
import java.time.Duration;

/** Waits for what a bureau does in the background. */
public final class LongWork {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private LongWork() {}

    /** Waits until the page shows rows and no work under way. */
    public static void awaitRows(Visitor visitor, String page, String rows) throws IOException, InterruptedException {
        await(page, () -> {
            var shown = visitor.page(page);
            return shown.select("[hx-get^=/work/]").isEmpty()
                    && !shown.select(rows).isEmpty();
        });
    }

    /** Waits until the progress of an import says where to go on. */
    public static void awaitImport(Visitor visitor, String page) throws IOException, InterruptedException {
        await(
                page,
                () -> visitor.get(page + "/progress")
                        .headers()
                        .firstValue("HX-Redirect")
                        .isPresent());
    }

    private interface Question {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(String page, Question question) throws IOException, InterruptedException {
        long last = System.nanoTime() + LONGEST.toNanos();
        while (!question.holds()) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("the work on " + page + " did not end within " + LONGEST);
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }
}

package org.wutong.bureau;

import java.util.function.BiConsumer;
import org.wutong.bureau.register.LongWork;

/** Long work whose doing a test decides. */
public class TestWork implements LongWork.Handler {
    public static final String KIND = "test";

    private volatile BiConsumer<String, LongWork.Progress> next = (subject, progress) -> {};

    public void does(BiConsumer<String, LongWork.Progress> work) {
        next = work;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        next.accept(subject, progress);
    }
}

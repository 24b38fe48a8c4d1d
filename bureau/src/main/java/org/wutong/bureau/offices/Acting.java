package org.wutong.bureau.offices;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;

/** Answers who acts on this thread: the signed-in officer, or the actor a background job runs as. */
public final class Acting {
    private static final ThreadLocal<Actor> JOB = new ThreadLocal<>();

    private Acting() {}

    public static Actor now() {
        Actor job = JOB.get();
        if (job != null) {
            return job;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer
                ? officer.actor()
                : Actor.NOBODY;
    }

    public static <T> T as(Actor actor, Supplier<T> work) {
        Actor before = JOB.get();
        JOB.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                JOB.remove();
            } else {
                JOB.set(before);
            }
        }
    }

    public static void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }
}

package org.wutong.bureau.register;

import java.util.Optional;

/** Work that takes more than a moment: asked for here, done in the background, watched and stopped by whoever asked. */
public interface LongWork {
    /**
     * Asks for work in the name of whoever acts now; it runs with their scopes once the surrounding transaction is committed.
     *
     * @param kind of a {@link Handler}
     * @param subject what it is about, for the handler
     * @return id under which {@link #find} tells how far it is
     */
    long ask(String kind, String subject);

    Optional<Standing> find(long work);

    /** The newest of a kind that this actor asked for. */
    Optional<Standing> latest(String kind);

    /** Whether anybody's work of this kind waits or runs: for work that need not run twice. */
    boolean underWay(String kind);

    void cancel(long work);

    /** @param message message key, or empty */
    record Standing(long id, String kind, String subject, State state, long done, long total, String message) {
        public boolean ended() {
            return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
        }

        public int percent() {
            return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
        }
    }

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** How a handler reports and hears. */
    interface Progress {
        void of(long total);

        /** Reports how much is done. @throws Cancelled when somebody asked to stop */
        void done(long done);
    }

    /** Thrown through a handler to undo its transaction when the work was cancelled. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** Does one kind of work; a bean. It opens its own transactions; they carry the scopes of whoever asked. */
    interface Handler {
        String kind();

        void run(String subject, Progress progress);
    }
}

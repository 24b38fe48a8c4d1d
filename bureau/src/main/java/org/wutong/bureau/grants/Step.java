package org.wutong.bureau.grants;

import java.util.Locale;
import java.util.Optional;

/** What can be done with a case. Who may do it in which state stands in {@link Transitions}. */
public enum Step {
    DRAFT(false, Way.DESK),
    SUBMIT(false, Way.CASE),
    CHECK(false, Way.CASE),
    REVIEW(false, Way.CASE),
    PUBLISH(false, Way.NOTICE),
    APPROVE(false, Way.CASE),
    SEND_BACK(true, Way.CASE),
    MEND(true, Way.CASE),
    REFUSE(true, Way.CASE),
    WITHDRAW(true, Way.CASE),
    BATCH(false, Way.BATCH),
    /** A batch that had not left was taken apart. */
    UNBATCH(true, Way.BATCH),
    /** The bank says that it is paid. */
    PAY(false, Way.BATCH),
    /** The bank says that it could not be paid. */
    BOUNCE(false, Way.BATCH),
    /** The account was put right: into the next batch. */
    REPAIR(true, Way.CASE),
    RECOVER(true, Way.CASE),
    /** The last instalment came. */
    SETTLE(false, Way.RECOVERY),
    CLOSE(true, Way.CASE);

    private final boolean reason;
    private final Way way;

    Step(boolean reason, Way way) {
        this.reason = reason;
        this.way = way;
    }

    /** Where a step is taken. */
    public enum Way {
        /** The list of those owed. */
        DESK,
        /** The page of the case, or many at once from the list. */
        CASE,
        NOTICE,
        BATCH,
        RECOVERY
    }

    /** Whether whoever takes it must say why. */
    public boolean needsReason() {
        return reason;
    }

    public Way way() {
        return way;
    }

    /** As addresses write it: {@code send-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Step> named(String word) {
        for (Step step : values()) {
            if (step.word().equals(word)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}

package org.wutong.bureau.grants;

/** Why a step cannot be taken with a case. */
public enum Hindrance {
    /** The table of states does not have it for this role. */
    FORBIDDEN(true),
    /** The place lies outside the range this person may change. */
    OUT_OF_REACH(true),
    /** The same person made or looked at it before. */
    SAME_PERSON(true),
    RELATIVE(true),
    /** The township looks first. */
    NOT_NEAREST(true),
    NO_CONSENT(false),
    NOTICE_RUNS(false),
    OBJECTION_OPEN(false),
    /** Decided today it is not owed. */
    NOT_OWED(false),
    /** Decided today it is another sum. */
    SUM_CHANGED(false),
    /** A fact is not known any more. */
    UNKNOWN_NOW(false),
    FUND_DRY(false),
    /** Somebody on the list is counted by another organisation too. */
    COUNTED_ELSEWHERE(false),
    NO_ACCOUNT(false),
    /** A payment for the same account, person and period is made or on its way. */
    PAID_ALREADY(false);

    private final boolean forbids;

    Hindrance(boolean forbids) {
        this.forbids = forbids;
    }

    /** Whether the answer is “you may not”: told as 403 and written into the trail. */
    public boolean forbids() {
        return forbids;
    }
}

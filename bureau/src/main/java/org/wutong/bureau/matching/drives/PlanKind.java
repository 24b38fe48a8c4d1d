package org.wutong.bureau.matching.drives;

/** How a plan came about. */
public enum PlanKind {
    /** From scratch, without anything decided by hand. */
    WHOLE(false, false),
    /** On the records of today, around what is fixed. */
    AGAIN(false, false),
    /** Somebody is to have a certain vacancy. */
    FIX(true, true),
    /** Whoever was fixed, or kept from a vacancy, is planned like everybody else again. */
    FREE(true, false),
    /** Somebody is not to have a certain vacancy. */
    BAR(true, true),
    /** Somebody is taken out. */
    OUT(true, false),
    /** Whoever was taken out is back. */
    BACK(true, false),
    /** Somebody of another place, or who would be left out, is added. */
    ADD(true, false);

    private final boolean ofSomebody;
    private final boolean ofVacancy;

    PlanKind(boolean ofSomebody, boolean ofVacancy) {
        this.ofSomebody = ofSomebody;
        this.ofVacancy = ofVacancy;
    }

    public boolean ofSomebody() {
        return ofSomebody;
    }

    public boolean ofVacancy() {
        return ofVacancy;
    }
}

package org.wutong.bureau.dispatch;

/** How far one person of a batch has come. */
public enum PassengerState {
    REGISTERED("act"),
    DEPARTED("act"),
    /** Would not go, with a reason. */
    REFUSED("no"),
    /** Was not there when the batch left. */
    ABSENT("no"),
    /** Left, and came back before arriving, with a reason. */
    TURNED_BACK("bad"),
    /** Is there; a job is not on record, since another main job stands in its way. */
    ARRIVED("unk"),
    /** Is there, and the job is on record. */
    PLACED("yes"),
    /** Came home early; the job has ended. */
    WENT_HOME("bad");

    private final String badge;

    PassengerState(String badge) {
        this.badge = badge;
    }

    /** Kind of its badge. */
    public String badge() {
        return badge;
    }

    /** Whether it only makes sense with a reason. */
    public boolean needsReason() {
        return this == REFUSED || this == TURNED_BACK || this == WENT_HOME;
    }

    /** Whether the person was still of the party when it left. */
    public boolean left() {
        return this != REGISTERED && this != REFUSED && this != ABSENT;
    }

    /** Whether the person ever arrived. */
    public boolean came() {
        return this == ARRIVED || this == PLACED || this == WENT_HOME;
    }

    public String labelKey() {
        return "dispatch.passenger." + name();
    }
}

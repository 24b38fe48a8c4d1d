package org.wutong.bureau.dispatch;

/** How far a batch has come. */
public enum BatchState {
    PLANNED("act"),
    DEPARTED("act"),
    ARRIVED("yes"),
    /** The last follow-up is answered, or nobody is asked any more. */
    CLOSED("no"),
    /** Called off before it left. */
    CANCELLED("no");

    private final String badge;

    BatchState(String badge) {
        this.badge = badge;
    }

    /** Kind of its badge. */
    public String badge() {
        return badge;
    }

    /** Whether its people still are to leave or to arrive. */
    public boolean underway() {
        return this == PLANNED || this == DEPARTED;
    }

    public String labelKey() {
        return "dispatch.state." + name();
    }
}

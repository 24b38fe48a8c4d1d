package org.wutong.bureau.matching.drives;

/** How far a drive has come. */
public enum DriveState {
    DRAFTED("act"),
    PLANNED("act"),
    ADJUSTED("act"),
    CONFIRMED("yes"),
    CLOSED("no");

    private final String badge;

    DriveState(String badge) {
        this.badge = badge;
    }

    /** Kind of its badge. */
    public String badge() {
        return badge;
    }

    /** Whether it may still be planned, adjusted or described otherwise. */
    public boolean open() {
        return this == DRAFTED || this == PLANNED || this == ADJUSTED;
    }

    /** Whether offers were made of it. */
    public boolean offered() {
        return this == CONFIRMED || this == CLOSED;
    }
}
